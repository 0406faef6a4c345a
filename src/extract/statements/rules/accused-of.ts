import type { Span } from "../../../model/index.js";
import { type Found, found } from "../found.js";
import { infinitive, prepositional } from "../parts/complement.js";
import type { CueWord } from "../parts/cue-words.js";
import { addressees, targets } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import { spansOf } from "../parts/stretch.js";
import { isDuty, isTrap } from "../parts/traps.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

const GOING_ON = new Set(["for", "to", "of", "against", "between", "with", "into"]);

/** "accused Kim of supplying …", "assured Putin of full support", "warned of war", "called for talks": the content stands behind a preposition. */
export const accusedOf: Rule = {
  name: "accused-of",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive) return [];
      for (const use of word.uses) {
        const head = prepositional(scene, word.token, use.takes, use.object);
        if (head >= 0 && (isTrap(scene, word.token) || isDuty(scene, word.token, head))) continue;
        if (head < 0 || (use.manner === "praise" && scene.form(scene.tree.child(head, "case")) === "as")) continue;
        if (head === scene.tree.child(word.token, "obl:agent")) continue;
        const speaker = activeSpeaker(scene, word, { ...use, speaker: true });
        const content = spansOf(scene, [
          ...phraseTokens(scene, head),
          ...infinitiveAfter(scene, word, head),
          ...phrasesAfter(scene, word, head),
        ]);
        if (!speaker || content.length === 0) continue;
        const to = addressees(scene, word, use);
        const target = targets(scene, word, use);
        if (use.object === "target" && target.length === 0 && !use.bare) continue;
        return [found("accused-of", scene.index, word.token, use.manner, speaker, content, { to, target, rank: 4 })];
      }
      return [];
    }),
};

/** "assured him of support for the treaty": phrases that the parser hung on the verb and that go on without a break. */
export function phrasesAfter(scene: Scene, word: CueWord, head: number): number[] {
  const { tree, cues } = scene;
  const tokens: number[] = [];
  let end = tree.extent(head).last;
  for (const kid of tree.childrenBy(word.token, "obl")) {
    const { first, last } = tree.extent(kid);
    const away =
      scene.isTime(kid) || cues.phrases.carriedIn.has(tree.lemma(kid)) || !GOING_ON.has(tree.preposition(kid));
    if (kid <= head || first !== end + 1 || away) continue;
    tokens.push(...tree.subtree(kid));
    end = last;
  }
  return tokens;
}

/** "called for the footage to be released": the infinitive that follows, wherever it hangs. */
function infinitiveAfter(scene: Scene, word: CueWord, head: number): number[] {
  const verb = infinitive(scene, word);
  if (verb < 0 || verb < head) return [];
  const tokens = scene.tree.subtree(verb);
  return tokens[0] === scene.tree.extent(head).last + 1 ? tokens : [];
}

/** The phrase without the preposition that opens it. */
export function behindPreposition(scene: Scene, head: number): Span[] {
  return spansOf(scene, phraseTokens(scene, head));
}

export function phraseTokens(scene: Scene, head: number): number[] {
  const { tree } = scene;
  const opening = tree.childrenBy(head, "case", "mark").filter((kid) => kid < head);
  const skip = (kid: number) => opening.includes(kid) || tree.is(kid, "parataxis");
  return tree.subtree(head, skip);
}
