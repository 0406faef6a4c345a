import type { Manner } from "../../../model/index.js";
import { type Found, found } from "../found.js";
import type { CueWord } from "../parts/cue-words.js";
import { addressees } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

const ANSWERS = new Set<Manner>(["deny", "reject", "confirm", "acknowledge"]);
const CLAIMS = new Set([
  "charge",
  "claim",
  "allegation",
  "accusation",
  "assertion",
  "suggestion",
  "suspicion",
  "report",
  "demand",
]);

/**
 * "…, a charge that Yerevan rejected", "…, which the UN alleged", "…, as rights groups had charged", "TVN said the same": a cue whose
 * object is what somebody said before it. Its content, where it asserts, is filled in by a refiner; a denial answers instead.
 */
export const pointsBack: Rule = {
  name: "points-back",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive || scene.quotation(word.token)) return [];
      const from = backwards(scene, word);
      if (from < 0) return [];
      const use = word.uses.find(
        (cue) => cue.takes.has("clause") || (ANSWERS.has(cue.manner) && cue.takes.has("object")),
      );
      const speaker = use ? activeSpeaker(scene, word, { ...use, speaker: true }) : null;
      if (!use || !speaker) return [];
      const to = addressees(scene, word, use).filter((head) => head > word.token);
      const clause = from === word.token ? null : scene.tree.span(from, scene.tree.extent(word.token).last);
      return [found("points-back", scene.index, word.token, use.manner, speaker, [], { to, clause, rank: 6 })];
    }),
};

/** First token of the clause that points back; the verb itself where it is the main one; -1. */
function backwards(scene: Scene, word: CueWord): number {
  const { tree } = scene;
  if (tree.child(word.token, "ccomp", "xcomp") >= 0) return -1;
  const objects = tree.childrenBy(word.token, "obj");
  if (objects.some((kid) => kid > word.token && isSame(scene, kid))) return word.token;
  if (objects.some((kid) => kid > word.token)) return -1;
  const relative = objects.find((kid) => scene.form(kid) === "which" || scene.form(kid) === "that");
  if (relative === undefined) return asClause(scene, word);
  if (scene.form(relative) === "which") return scene.form(relative - 1) === "," ? relative : -1;
  return claimBefore(scene, relative);
}

/** "said the same", "said so", "said as much". */
function isSame(scene: Scene, object: number): boolean {
  return scene.form(object) === "same" && scene.form(object - 1) === "the";
}

/** ", as rights groups had charged": set off, with a subject of its own and nothing behind. */
function asClause(scene: Scene, word: CueWord): number {
  const { tree } = scene;
  const as = tree.childrenBy(word.token, "mark", "advmod").find((kid) => kid < word.token && scene.form(kid) === "as");
  if (as === undefined || tree.child(word.token, "nsubj") < as) return -1;
  const opens = as === 0 || scene.form(as - 1) === ",";
  return opens && tree.children(word.token).every((kid) => kid < word.token || scene.isPunctuation(kid)) ? as : -1;
}

/** ", a charge that": the noun phrase before the pronoun calls what was said a claim. */
function claimBefore(scene: Scene, pronoun: number): number {
  if (!CLAIMS.has(scene.tree.lemma(pronoun - 1))) return -1;
  for (let at = pronoun - 2; at >= 0 && pronoun - at < 6; at--) if (scene.form(at) === ",") return at + 1;
  return -1;
}
