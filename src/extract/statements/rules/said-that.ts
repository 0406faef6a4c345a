import { type Found, found } from "../found.js";
import { clauseAfter, clausesAfter } from "../parts/complement.js";
import type { CueWord } from "../parts/cue-words.js";
import { addressees, targets } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import { clauseTokens, spansOf } from "../parts/stretch.js";
import { swallowedAddressee } from "../parts/swallowed.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

/** "Lewis noted that Kim and Putin are …", "told Kim that …", "telling him victory was assured": a finite clause after the verb. */
export const saidThat: Rule = {
  name: "said-that",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive) return [];
      const use = word.uses.find((cue) => cue.takes.has("clause") && !cue.passive);
      const clause = use ? clauseAfter(scene, word) : -1;
      if (!use || clause < 0) return [];
      const speaker = activeSpeaker(scene, word, use);
      const swallowed = use.object === "addressee" ? swallowedAddressee(scene, word, clause) : null;
      const tokens = reportedTokens(scene, word).filter((i) => i >= (swallowed?.from ?? 0));
      const content = spansOf(scene, tokens);
      if (!speaker || content.length === 0) return [];
      const own =
        swallowed && scene.mentions.some(({ mention }) => mention.head === swallowed.head) ? [swallowed.head] : null;
      const to = own ?? addressees(scene, word, use);
      const target = targets(scene, word, use);
      return [found("said-that", scene.index, word.token, use.manner, speaker, content, { to, target, rank: 5 })];
    }),
};

/** The words of the clause; of both, where the parser cut it in two with nothing between them ("he believed | victory was assured"). */
function reportedTokens(scene: Scene, word: CueWord): number[] {
  const [first, second] = clausesAfter(scene, word).map((clause) => clauseTokens(scene, clause, []));
  const joined = first && second && second[0] === first[first.length - 1]! + 1;
  return joined ? [...first, ...second] : (first ?? []);
}
