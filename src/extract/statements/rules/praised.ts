import { type Found, found } from "../found.js";
import { addressees, plainObjects, targets } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import { clauseSpans } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

/** "hailed deepening ties", "stressed the comradeship", "announced a treaty", "deny that": the object is the content. */
export const praised: Rule = {
  name: "praised",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive) return [];
      const objects = plainObjects(scene, word).filter((head) => head > word.token);
      const first = objects[0];
      if (first === undefined) return [];
      const lemma = scene.tree.lemma(first);
      const use = word.uses.find((cue) => cue.takes.has("object") && (!cue.only || cue.only.has(lemma)));
      if (!use || use.object === "addressee" || isTrap(scene, word.token, lemma)) return [];
      const speaker = activeSpeaker(scene, word, { ...use, speaker: true });
      const content = clauseSpans(scene, scene.tree.firstConjunct(first));
      if (!speaker || content.length === 0) return [];
      const to = addressees(scene, word, use);
      const target = targets(scene, word, use);
      return [found("praised", scene.index, word.token, use.manner, speaker, content, { to, target, rank: 2 })];
    }),
};

/** The object shows that nothing is said: "claimed lives", "reported earnings". */
function isTrap(scene: Scene, verb: number, object: string): boolean {
  return scene.cues.traps.object.get(scene.tree.lemma(verb))?.has(object) ?? false;
}
