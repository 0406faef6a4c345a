import type { TimeDraft } from "../../annotate/times/types.js";
import type { Lexicon } from "../../lexicon/index.js";
import { Finder } from "../mentions/index.js";
import { Trees } from "../tree.js";
import type { EventDraft, MentionDraft, Reading, StatementDraft } from "../types.js";
import { Cast } from "./cast.js";
import { toDraft } from "./draft.js";
import type { Finding } from "./finding.js";
import { withoutDoubles } from "./mend/doubles.js";
import { timeOfEcho } from "./mend/echo.js";
import { isFigurative, isNaming } from "./mend/figurative.js";
import { isForecast } from "./mend/forecast.js";
import { withMeans } from "./mend/means.js";
import { withOwnWarning } from "./mend/own-warning.js";
import { isPrivate } from "./mend/private.js";
import { isRestated } from "./mend/restated.js";
import { tieToStatement } from "./mend/tie.js";
import { isUnfounded } from "./mend/unfounded.js";
import { withVictims } from "./mend/victims.js";
import { nearby } from "./nearby.js";
import { accuseOf } from "./rules/accuse-of.js";
import { control } from "./rules/control.js";
import { lightVerb } from "./rules/light-verb.js";
import { nominal } from "./rules/nominal.js";
import { nounControl } from "./rules/noun-control.js";
import { obligation } from "./rules/obligation.js";
import { passive } from "./rules/passive.js";
import type { Rule } from "./rules/rule.js";
import { speechAct } from "./rules/speech-act.js";
import { verb } from "./rules/verb.js";
import { withParticiple } from "./rules/with-participle.js";
import type { Scene } from "./scene.js";

const RULES: readonly Rule[] = [
  control,
  lightVerb,
  verb,
  passive,
  accuseOf,
  withParticiple,
  obligation,
  nounControl,
  nominal,
];
const VERB_RULES = RULES.filter((rule) => rule.of === "verb");
const NOUN_RULES = RULES.filter((rule) => rule.of === "noun");

/**
 * Who did what to whom: PLOVER events, one clause at a time. Takes a document's annotation with its mentions, times and statements;
 * gives drafts in text order whose participants, times and statements are indices into those lists. Rules find, refiners mend.
 * Blocks marked as boilerplate or credit give none.
 */
export function findEvents(
  reading: Reading,
  mentions: readonly MentionDraft[],
  times: readonly TimeDraft[],
  statements: readonly StatementDraft[],
  lexicon: Lexicon,
  trees: Trees = new Trees(reading.annotation.sentences),
): EventDraft[] {
  const finder = new Finder(mentions);
  const tables = lexicon.tables.patterns;
  const near = nearby(reading.annotation.sentences, times, statements);
  const sceneOf = (at: number): Scene => {
    return {
      reading,
      sentence: at,
      tree: trees.of(at),
      lexicon,
      tables,
      mentions,
      finder,
      times,
      statements,
      near: near[at]!,
    };
  };
  return reading.annotation.sentences.flatMap((sentence, at) => {
    const role = reading.document.blocks[sentence.block]?.role;
    if (role === "boilerplate" || role === "credit" || role === "dateline") return [];
    const scene = sceneOf(at);
    const events = inSentence(scene);
    const next = reading.annotation.sentences[at + 1];
    if (events.length === 0 || next?.block !== sentence.block) return events;
    return events.map((event) => ({ ...event, time: event.time ?? timeOfEcho(event, scene, sceneOf(at + 1)) }));
  });
}

function inSentence(scene: Scene): EventDraft[] {
  const cast = new Cast(scene);
  const found: Finding[] = [];
  for (let i = 0; i < scene.tree.tokens.length; i++) {
    const { upos } = scene.tree.token(i);
    const rules = upos === "VERB" ? VERB_RULES : upos === "NOUN" ? NOUN_RULES : upos === "ADJ" ? [control] : [];
    for (const rule of rules) {
      const finding = rule.find(scene, cast, i);
      if (finding) found.push(finding);
    }
  }
  for (const at of scene.near.statements) {
    const finding = speechAct(scene, at);
    if (finding) found.push(finding);
  }
  const warned = found.map((one) => withOwnWarning(scene, one));
  const founded = warned.filter(
    (one) => !isUnfounded(cast, one) && !isFigurative(scene, one) && !isNaming(scene, one) && !isPrivate(scene, one),
  );
  const single = withoutDoubles(founded);
  const kept = withVictims(
    scene,
    single.filter((one) => !isRestated(scene, one, single)),
  );
  const drafts = kept.map((one) => toDraft(scene, tieToStatement(scene, withMeans(scene, one))));
  return drafts.filter((draft) => draft !== null).filter((draft) => !isForecast(draft, scene.statements));
}
