import { type Found, found } from "../found.js";
import { looksFinite, prepositional } from "../parts/complement.js";
import { speakerOf } from "../parts/speaker.js";
import { clauseSpans } from "../parts/stretch.js";
import { behindPreposition } from "./accused-of.js";
import type { Rule } from "./rule.js";

/** "was sure of victory", "is confident that …": an adjective of conviction with its content. */
export const confidentThat: Rule = {
  name: "confident-that",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      const use = word.uses.find((cue) => cue.part === "adjective");
      if (!use) return [];
      const { tree } = scene;
      const clause = tree
        .childrenBy(word.token, "ccomp", "advcl")
        .find((kid) => kid > word.token && looksFinite(scene, kid));
      const phrase = clause ?? prepositional(scene, word.token, use.takes);
      if (phrase < 0) return [];
      const speaker = speakerOf(scene, tree.subject(word.token).heads, { ...use, speaker: true });
      const content = clause === undefined ? behindPreposition(scene, phrase) : clauseSpans(scene, phrase);
      if (!speaker || content.length === 0) return [];
      return [found("confident-that", scene.index, word.token, use.manner, speaker, content, { rank: 3 })];
    }),
};
