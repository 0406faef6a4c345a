import type { Complement } from "../../lexicon/index.js";
import type { Tree } from "../tree.js";

/** What kind of complement a word is to what governs it. */
export function complementOf(tree: Tree, at: number): Complement {
  const { upos, xpos, morph } = tree.token(at);
  const marks = tree.childrenBy(at, "mark").map((mark) => tree.lemma(mark));
  if (marks.includes("whether") || (marks.includes("if") && tree.is(at, "ccomp"))) return "whether";
  if (marks.includes("to")) return xpos === "VBG" ? "ing" : "to";
  if (tree.verbGroup(at).finite) return "that";
  if (morph.form === "infinitive") return "to";
  if (tree.child(at, "nsubj", "cop") >= 0) return "that";
  if (xpos === "VBG") return "ing";
  if (xpos === "VBN" && tree.is(at, "xcomp")) return "to";
  return upos === "NOUN" || upos === "PROPN" ? "noun" : "that";
}
