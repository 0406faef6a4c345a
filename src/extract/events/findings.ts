import type { Cast } from "./cast.js";
import type { Finding } from "./finding.js";
import { withoutDoubles } from "./mend/doubles.js";
import { isFigurative, isNaming } from "./mend/figurative.js";
import { withOwnWarning } from "./mend/own-warning.js";
import { isPrivate } from "./mend/private.js";
import { isRestated } from "./mend/restated.js";
import { isUnfounded } from "./mend/unfounded.js";
import { isUnwished } from "./mend/unwished.js";
import { withVictims } from "./mend/victims.js";
import { accuseOf } from "./rules/accuse-of.js";
import { control } from "./rules/control.js";
import { inState } from "./rules/in-state.js";
import { lightVerb } from "./rules/light-verb.js";
import { nominal } from "./rules/nominal.js";
import { nounControl } from "./rules/noun-control.js";
import { obligation } from "./rules/obligation.js";
import { passive } from "./rules/passive.js";
import type { Rule } from "./rules/rule.js";
import { speechAct } from "./rules/speech-act.js";
import { verb } from "./rules/verb.js";
import { withParticiple } from "./rules/with-participle.js";
import { nounLemmas, type Scene } from "./scene.js";

const RULES: readonly Rule[] = [
  control,
  lightVerb,
  verb,
  passive,
  accuseOf,
  withParticiple,
  obligation,
  nounControl,
  inState,
  nominal,
];
const VERB_RULES = RULES.filter((rule) => rule.of === "verb");
const NOUN_RULES = RULES.filter((rule) => rule.of === "noun");
const ADJECTIVE_RULES: readonly Rule[] = [control];

/** The acts that a sentence tells of: rules find them, refiners drop what is none and join what is one. In text order. */
export function findingsIn(scene: Scene, cast: Cast): Finding[] {
  const found = proposed(scene, cast).map((one) => withOwnWarning(scene, one));
  const founded = found.filter(
    (one) =>
      !isUnfounded(cast, one) &&
      !isUnwished(scene, one) &&
      !isFigurative(scene, one) &&
      !isNaming(scene, one) &&
      !isPrivate(scene, one),
  );
  const single = withoutDoubles(founded);
  return withVictims(
    scene,
    single.filter((one) => !isRestated(scene, one, single)),
  );
}

/** "Clashes erupted …": a noun that only the capital of the sentence's first word makes a name. */
function isOpeningNoun({ tree, tables }: Scene, i: number): boolean {
  if (i !== 0 || tree.token(i).upos !== "PROPN" || /^(NOUN|PROPN)$/.test(tree.tokens[1]?.upos ?? "")) return false;
  return nounLemmas(tree, i).some((lemma) => tables.nouns.has(lemma));
}

function rulesFor(scene: Scene, i: number): readonly Rule[] {
  const { upos } = scene.tree.token(i);
  if (upos === "VERB") return VERB_RULES;
  if (upos === "NOUN" || isOpeningNoun(scene, i)) return NOUN_RULES;
  return upos === "ADJ" ? ADJECTIVE_RULES : [];
}

function proposed(scene: Scene, cast: Cast): Finding[] {
  const found: Finding[] = [];
  for (let i = 0; i < scene.tree.tokens.length; i++) {
    for (const rule of rulesFor(scene, i)) {
      const finding = rule.find(scene, cast, i);
      if (finding) found.push(finding);
    }
  }
  for (const at of scene.near.statements) {
    const finding = speechAct(scene, at);
    if (finding) found.push(finding);
  }
  return found;
}
