import type { Scene } from "../scene.js";
import type { CueWord } from "./cue-words.js";

/**
 * "telling the Russian leader victory was assured": a parser that makes the addressee part of the reported clause takes the two
 * noun phrases side by side for one. Gives the addressee's head and the first token of what is really reported; null where the
 * clause is whole.
 */
export function swallowedAddressee(scene: Scene, word: CueWord, clause: number): { head: number; from: number } | null {
  const { tree, lexicon } = scene;
  if (clause >= 0 && (tree.child(word.token, "obj", "iobj") >= 0 || tree.child(clause, "mark") > word.token))
    return null;
  const subject = clause >= 0 ? tree.child(clause, "nsubj") : objectBeforeVerb(scene, word.token);
  if (subject < 0 || scene.tokens[subject]!.upos !== "NOUN" || tree.extent(subject).first !== word.last + 1)
    return null;
  const person = tree
    .childrenBy(subject, "compound", "nmod")
    .find((kid) => kid < subject && lexicon.nouns.get(tree.lemma(kid))?.kind === "person");
  if (person === undefined || tree.child(subject, "det") < 0) return null;
  return { head: person, from: person + 1 };
}

/** "telling the president victory was near", with no clause found: the object, where a finite verb follows it. */
export function objectBeforeVerb(scene: Scene, token: number): number {
  const { tree } = scene;
  const object = tree.child(token, "obj");
  if (object < 0) return -1;
  const next = scene.tokens[tree.extent(object).last + 1];
  return next && ["VBD", "VBZ", "VBP", "MD"].includes(next.xpos) ? object : -1;
}
