import type { NameClass } from "../../annotate/types.js";
import type { Lexicon } from "../../lexicon/index.js";
import type { Tree } from "../tree.js";

/** One sentence as the mention rules see it. */
export interface View {
  sentence: number;
  tree: Tree;
  lexicon: Lexicon;
  forms: readonly string[];
  /** Lower case. */
  lemmas: readonly string[];
}

/** A mention before it is linked to others: tokens `first` to `last`, inclusive. */
export interface Candidate {
  head: number;
  first: number;
  last: number;
  form: "name" | "nominal" | "pronoun";
  class: NameClass | null;
}

export function makeView(sentence: number, tree: Tree, lexicon: Lexicon): View {
  return { sentence, tree, lexicon, forms: tree.forms, lemmas: tree.lemmas };
}

/** Relations by which a word is part of its head's name or phrase and heads none of its own. */
export const INNER = ["compound", "amod", "flat", "fixed", "nmod:desc", "goeswith", "nummod", "det", "case", "punct"];

/** The token of a stretch by which it hangs on the rest: its head lies outside. A parser's slip may leave several; then the first
 * that no word of the stretch's kind would be without, i.e. one that plays a part in the clause, else the last. */
export function headOf(tree: Tree, first: number, last: number): number {
  let fallback = last;
  for (let i = last; i >= first; i--) {
    const head = tree.head(i);
    if (head >= first && head <= last) continue;
    fallback = i;
    if (!tree.is(i, ...INNER)) return i;
  }
  return fallback;
}
