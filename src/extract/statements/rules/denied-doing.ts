import { type Found, found } from "../found.js";
import { gerund } from "../parts/complement.js";
import { addressees } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import { clauseSpans } from "../parts/stretch.js";
import type { Rule } from "./rule.js";

/** "denied supplying weapons", "admitted taking part", "suggested meeting": the content is a gerund. */
export const deniedDoing: Rule = {
  name: "denied-doing",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive) return [];
      const use = word.uses.find((cue) => cue.takes.has("gerund"));
      const head = use ? gerund(scene, word) : -1;
      if (!use || head < 0) return [];
      const speaker = activeSpeaker(scene, word, use);
      const content = clauseSpans(scene, head);
      if (!speaker || content.length === 0) return [];
      const to = addressees(scene, word, use);
      return [found("denied-doing", scene.index, word.token, use.manner, speaker, content, { to, rank: 4 })];
    }),
};
