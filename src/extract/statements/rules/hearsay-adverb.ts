import { type Found, found } from "../found.js";
import { UNNAMED } from "../parts/speaker.js";
import { clauseSpans } from "../parts/stretch.js";
import type { Rule } from "./rule.js";

/** "reportedly", "allegedly": the clause is another's words, and nobody says whose. */
export const hearsayAdverb: Rule = {
  name: "hearsay-adverb",
  find: (scene) => {
    const finds: Found[] = [];
    for (let i = 0; i < scene.tokens.length; i++) {
      const manner = scene.cues.phrases.adverbs.get(scene.form(i));
      if (!manner) continue;
      const head = scene.tree.head(i);
      if (head < 0) continue;
      const content = clauseSpans(scene, scene.tree.clause(head), [i]);
      if (content.length > 0)
        finds.push(found("hearsay-adverb", scene.index, i, manner, UNNAMED, content, { rank: 2 }));
    }
    return finds;
  },
};
