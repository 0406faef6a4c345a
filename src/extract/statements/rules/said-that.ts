import { type Found, found } from "../found.js";
import { clauseAfter } from "../parts/complement.js";
import { addressees, targets } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import { clauseSpans } from "../parts/stretch.js";
import type { Rule } from "./rule.js";

/** "Lewis noted that Kim and Putin are …", "told Kim that …", "telling him victory was assured": a finite clause after the verb. */
export const saidThat: Rule = {
  name: "said-that",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive) return [];
      const use = word.uses.find((cue) => cue.takes.has("clause") && !cue.passive);
      const clause = use ? clauseAfter(scene, word) : -1;
      if (!use || clause < 0 || !scene.sameVoice(word.token, word.token)) return [];
      const speaker = activeSpeaker(scene, word, use);
      const content = clauseSpans(scene, clause);
      if (!speaker || content.length === 0) return [];
      const to = addressees(scene, word, use);
      const target = targets(scene, word, use);
      return [found("said-that", scene.index, word.token, use.manner, speaker, content, { to, target, rank: 5 })];
    }),
};
