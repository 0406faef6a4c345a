import type { Span } from "../../../model/index.js";
import { type Found, found } from "../found.js";
import { prepositional } from "../parts/complement.js";
import { addressees, targets } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import { spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

/** "accused Kim of supplying …", "assured Putin of full support", "warned of war", "called for talks": the content stands behind a preposition. */
export const accusedOf: Rule = {
  name: "accused-of",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive) return [];
      for (const use of word.uses) {
        const head = prepositional(scene, word.token, use.takes);
        if (head < 0 || (use.manner === "praise" && scene.form(scene.tree.child(head, "case")) === "as")) continue;
        if (head === scene.tree.child(word.token, "obl:agent")) continue;
        const speaker = activeSpeaker(scene, word, { ...use, speaker: true });
        const content = behindPreposition(scene, head);
        if (!speaker || content.length === 0) continue;
        const to = addressees(scene, word, use);
        const target = targets(scene, word, use);
        if (use.object === "target" && target.length === 0 && !use.bare) continue;
        return [found("accused-of", scene.index, word.token, use.manner, speaker, content, { to, target, rank: 4 })];
      }
      return [];
    }),
};

/** The phrase without the preposition that opens it. */
export function behindPreposition(scene: Scene, head: number): Span[] {
  const { tree } = scene;
  const opening = tree.childrenBy(head, "case", "mark").filter((kid) => kid < head);
  const skip = (kid: number) => opening.includes(kid) || tree.is(kid, "parataxis");
  return spansOf(scene, tree.subtree(head, skip));
}
