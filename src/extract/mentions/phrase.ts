import type { View } from "./view.js";

/** Prepositions whose phrase says which one is meant: "director of the center", "ambassador to Kabul". */
const WHICH = new Set(["of", "to", "for", "in", "at", "from"]);

/** "The radio at noon": when, not which. */
const TIMES = new Set(
  "noon midnight midday dawn dusk night day week month year time moment hour morning evening".split(" "),
);

/** "prosecutors in April", "the embassies on Thursday": a day or a month behind the noun says when. */
export const CALENDAR =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
const WHEN = new Set(["in", "on", "by", "since", "last", "next", ""]);

const WEEKDAY = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** First and last token of the noun phrase with head `i`: no relative clause, apposition, conjunct or participle; one stretch. */
export function phraseEdges(view: View, i: number, inName: readonly boolean[]): { first: number; last: number } {
  const tree = view.tree;
  const inside = new Set(tree.subtree(i, (kid) => !belongs(view, kid, i)));
  let first = i;
  let last = i;
  while (first > 0 && inside.has(first - 1) && !DASH.test(view.forms[first - 1]!)) first--;
  while (last + 1 < view.forms.length && inside.has(last + 1)) last++;
  while (last > i && tree.token(last).upos === "PUNCT") last--;
  first = behindDate(view, first, i);
  while (first < i && (tree.token(first).upos === "PUNCT" || isOuterWord(view, first, inName))) first++;
  return { first, last };
}

export const DASH = /^(--+|–|—)$/;

/** "Tuesday, officials", "April 8, investigators": the first token behind a day that opens the phrase and a comma. */
function behindDate({ forms }: View, first: number, head: number): number {
  let at = first;
  while (at + 1 < head && WEEKDAY.test(forms[at]!) && forms[at + 1] === ",") at += 2;
  const isDay = at + 2 < head && CALENDAR.test(forms[at]!) && /^\d{1,2}$/.test(forms[at + 1]!) && forms[at + 2] === ",";
  return isDay ? at + 3 : at;
}

function saysWhen({ tree, forms }: View, kid: number, noun: number): boolean {
  return kid > noun && CALENDAR.test(forms[kid]!) && tree.is(kid, "nmod", "obl") && WHEN.has(tree.preposition(kid));
}

function belongs(view: View, kid: number, noun: number): boolean {
  const { tree } = view;
  if (saysWhen(view, kid, noun)) return false;
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
  if (/^(WRB|WP|WDT)$/.test(view.tree.token(i).xpos)) return true;
  return (
    /^(ADP|CCONJ|SCONJ|AUX|VERB)$/.test(view.tree.token(i).upos) && view.tree.is(i, "case", "cc", "mark", "advmod")
  );
}
