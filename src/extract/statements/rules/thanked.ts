import { type Found, found } from "../found.js";
import { addressees, targets } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import type { Rule } from "./rule.js";

/** "Kim thanked Putin", "Seoul apologized": said by the verb alone. */
export const thanked: Rule = {
  name: "thanked",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      const use = word.uses.find((cue) => cue.bare);
      if (!use || word.group.passive) return [];
      const speaker = activeSpeaker(scene, word, { ...use, speaker: true });
      const to = addressees(scene, word, use);
      const target = targets(scene, word, use);
      const needsSomeone = use.object !== "content" || use.target.length > 0;
      if (!speaker || (needsSomeone && to.length + target.length === 0)) return [];
      return [found("thanked", scene.index, word.token, use.manner, speaker, [], { to, target, rank: 1 })];
    }),
};
