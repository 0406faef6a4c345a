import type { TimeDraft } from "../../annotate/times/types.js";
import type { Lexicon } from "../../lexicon/index.js";
import { treesOf } from "../tree.js";
import type { EventDraft, MentionDraft, Reading, StatementDraft } from "../types.js";
import { Cast } from "./cast.js";
import { toDraft } from "./draft.js";
import { findingsIn } from "./findings.js";
import { timeOfEcho } from "./mend/echo.js";
import { isForecast } from "./mend/forecast.js";
import { withMeans } from "./mend/means.js";
import { tieToStatement } from "./mend/tie.js";
import { type Scene, scenes } from "./scene.js";

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
): EventDraft[] {
  const sceneOf = scenes(reading, mentions, times, statements, lexicon, treesOf(reading.annotation));
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
  const drafts = findingsIn(scene, new Cast(scene)).map((one) =>
    toDraft(scene, tieToStatement(scene, withMeans(scene, one))),
  );
  return drafts.filter((draft) => draft !== null).filter((draft) => !isForecast(draft, scene.statements));
}
