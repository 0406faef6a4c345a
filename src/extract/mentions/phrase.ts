import type { View } from "./view.js";

/** Prepositions whose phrase says which one is meant: "director of the center", "ambassador to Kabul". */
const WHICH = new Set(["of", "to", "for", "in", "at", "from"]);

/** "The radio at noon": when, not which. */
const TIMES = new Set(
  "noon midnight midday dawn dusk night day week month year time moment hour morning evening".split(" "),
);

const WEEKDAY = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** First and last token of the noun phrase with head `i`: no relative clause, apposition, conjunct or participle; one stretch. */
export function phraseEdges(view: View, i: number, inName: readonly boolean[]): { first: number; last: number } {
  const tree = view.tree;
  const inside = new Set(tree.subtree(i, (kid) => !belongs(view, kid, i)));
  let first = i;
  let last = i;
  while (first > 0 && inside.has(first - 1)) first--;
  while (last + 1 < view.forms.length && inside.has(last + 1)) last++;
  while (last > i && tree.token(last).upos === "PUNCT") last--;
  while (first + 1 < i && WEEKDAY.test(view.forms[first]!) && view.forms[first + 1] === ",") first += 2;
  while (first < i && (tree.token(first).upos === "PUNCT" || isOuterWord(view, first, inName))) first++;
  return { first, last };
}

function belongs(view: View, kid: number, noun: number): boolean {
  const { tree } = view;
  if (tree.head(kid) !== noun) return !tree.is(kid, "acl", "appos", "parataxis", "advcl");
  if (
    tree.is(
      kid,
      "acl",
      "appos",
      "conj",
      "cc",
      "parataxis",
      "cop",
      "nsubj",
      "aux",
      "mark",
      "advcl",
      "obl",
      "dep",
      "case",
    )
  ) {
    return false;
  }
  return !tree.is(kid, "nmod") || kid < noun || (WHICH.has(tree.preposition(kid)) && !TIMES.has(view.lemmas[kid]!));
}

/** A preposition, an adverb or a conjunction at the left edge is the clause's, not the phrase's. */
function isOuterWord(view: View, i: number, inName: readonly boolean[]): boolean {
  if (inName[i]) return false;
  return (
    /^(ADP|CCONJ|SCONJ|AUX|VERB)$/.test(view.tree.token(i).upos) && view.tree.is(i, "case", "cc", "mark", "advmod")
  );
}
