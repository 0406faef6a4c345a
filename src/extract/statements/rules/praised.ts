import type { Cue } from "../../../lexicon/cues.js";
import type { Manner } from "../../../model/index.js";
import { type Found, found } from "../found.js";
import { addressees, plainObjects, targets } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import { clauseSpans } from "../parts/stretch.js";
import { isTrap } from "../parts/traps.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

const ANSWERING = new Set<Manner>(["deny", "reject", "confirm", "acknowledge"]);

/** "hailed deepening ties", "stressed the comradeship", "announced a treaty", "deny that": the object is the content. */
export const praised: Rule = {
  name: "praised",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive) return [];
      const objects = plainObjects(scene, word).filter((head) => head > word.token);
      const first = objects[0];
      if (first === undefined || scene.quotation(word.token - 1) !== scene.quotation(word.token)) return [];
      const lemma = scene.tree.lemma(first);
      const use = word.uses.find((cue) => cue.takes.has("object") && (!cue.only || cue.only.has(lemma)));
      if (!use || use.object === "addressee" || isTrap(scene, word.token)) return [];
      const speaker = activeSpeaker(scene, word, { ...use, speaker: true, attitude: true });
      const target = targets(scene, word, use);
      const content = clauseSpans(
        scene,
        scene.tree.firstConjunct(first),
        target.filter((at) => at !== first),
      );
      if (!speaker || content.length === 0 || saysNothing(scene, first, use)) return [];
      if (use.manner === "reject" && /^(PROPN|PRON)$/.test(scene.tokens[first]!.upos)) return [];
      const to = addressees(scene, word, use);
      if (use.manner === "accuse" && use.target.length > 0 && target.length === 0) return [];
      return [found("praised", scene.index, word.token, use.manner, speaker, content, { to, target, rank: 2 })];
    }),
};

/** "recommended it", "expressed interest": a pronoun that answers nothing, a bare noun. */
function saysNothing(scene: Scene, object: number, use: Cue): boolean {
  if (scene.tokens[object]!.upos === "PRON") return !ANSWERING.has(use.manner) && use.object !== "target";
  if (use.manner !== "say") return false;
  return scene.tree.children(object).every((kid) => scene.tree.is(kid, "punct", "det", "amod", "case"));
}
