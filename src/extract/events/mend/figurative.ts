import type { Finding } from "../finding.js";
import type { Scene } from "../scene.js";

/** Drops figures of speech: "legal battle", "war on inflation", "struck gold", a match won. */
export function isFigurative(scene: Scene, found: Finding): boolean {
  const { tree, tables } = scene;
  const { modifiers, against, words, sports } = tables.traps;
  for (const word of found.words) {
    const lemma = tree.lemma(word);
    for (const kid of tree.childrenBy(word, "compound", "amod", "nmod:poss")) {
      const nouns = modifiers.get(tree.lemma(kid)) ?? modifiers.get(tree.token(kid).form.toLowerCase());
      if (nouns && (nouns.has(lemma) || nouns.has("*"))) return true;
    }
    if (found.act !== "ASSAULT" && found.act !== "COERCE") continue;
    const aims = [...tree.obliques(word, "on", "against", "with", "for", "at"), ...tree.objects(word)];
    const meant = found.pattern?.thing;
    if (aims.some((aim) => against.has(tree.lemma(aim)) && !meant?.has(tree.lemma(aim)))) return true;
  }
  return sports.has(tree.lemma(found.trigger)) && inSports(scene, words);
}

function inSports({ tree }: Scene, words: ReadonlySet<string>): boolean {
  let count = 0;
  for (let i = 0; i < tree.tokens.length; i++) if (words.has(tree.lemma(i))) count++;
  return count >= 1;
}
