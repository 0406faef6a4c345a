import { type Edit, isNoun, kidsOf, NONE, type Slip } from "./slip.js";

/**
 * "Talks between Chad | and Mali resumed", with the second side for the verb's subject: what "and" joins to a side of a "between" is the
 * other side, and what is between them the subject.
 */
export const betweenPair: Slip = (tokens, at) => {
  const verb = tokens[at]!.head;
  if (verb <= at || !/^nsubj/.test(tokens[at]!.deprel) || !isNoun(tokens[at])) return NONE;
  const side = sideBefore(tokens, at);
  const matter = side < 0 ? -1 : tokens[side]!.head;
  if (matter < 0 || !isNoun(tokens[matter])) return NONE;
  const above = tokens[matter]!;
  if (above.head !== verb && tokens[verb]!.head !== matter) return NONE;
  const and = tokens.findIndex(({ upos }, i) => i > side && i < at && upos === "CCONJ");
  const hung: Edit[] = tokens[verb]!.head === matter ? [[verb, { head: above.head, deprel: above.deprel }]] : [];
  return [
    ...hung,
    [at, { head: side, deprel: "conj" }],
    [and, { head: at }],
    [matter, { head: verb, deprel: "nsubj" }],
  ];
};

/** The noun marked "between" right before the "and" that opens the phrase of `at`; -1 where there is none. */
function sideBefore(tokens: Parameters<Slip>[0], at: number): number {
  let first = at;
  while (first > 0 && tokens[first - 1]!.head === at && tokens[first - 1]!.upos !== "CCONJ") first--;
  const side = first - 2;
  if (side < 0 || tokens[first - 1]!.lemma !== "and" || !isNoun(tokens[side])) return -1;
  return kidsOf(tokens, side).some((kid) => tokens[kid]!.lemma === "between") ? side : -1;
}
