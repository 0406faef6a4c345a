import type { Finding } from "../finding.js";
import type { Scene } from "../scene.js";

/** Drops figures of speech: "legal battle", "war on inflation", "struck gold", a match won. */
export function isFigurative(scene: Scene, found: Finding): boolean {
  const { tree, tables } = scene;
  const { modifiers, against, words, sports, races } = tables.traps;
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
  const verb = tree.lemma(found.trigger);
  if (races.verbs.has(verb) && stands(scene, races.words)) return true;
  return sports.has(verb) && stands(scene, words);
}

function stands({ tree }: Scene, words: ReadonlySet<string>): boolean {
  return tree.tokens.some((_, i) => words.has(tree.lemma(i)));
}

/** "what lawmakers called “fraud”": a name given, and nobody rung up. */
export function isNaming({ tree }: Scene, found: Finding): boolean {
  const next = tree.tokens[found.trigger + 1];
  return (
    found.act === "CONSULT" &&
    tree.lemma(found.trigger) === "call" &&
    next !== undefined &&
    /^["“‘'`]+$/.test(next.form)
  );
}
