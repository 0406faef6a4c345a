import { isNoun, kidsOf, NONE, type Slip } from "./slip.js";

const PLACES = /^(obj|obl|nsubj)/;
const OWN_CLAUSE = /^(nsubj|aux|cop|case)/;

/** "condemned Mali and | Chad", with the second hung on the verb: a noun joined by "and" to the noun right before goes with it. */
export const conjunct: Slip = (tokens, at) => {
  const { head, deprel } = tokens[at]!;
  if (deprel !== "conj" || head < 0 || head > at || !isNoun(tokens[at]) || tokens[head]!.upos !== "VERB") return NONE;
  const kids = kidsOf(tokens, at);
  if (kids.some((kid) => OWN_CLAUSE.test(tokens[kid]!.deprel))) return NONE;
  const and = kids.find((kid) => tokens[kid]!.deprel === "cc") ?? -1;
  const before = tokens[and - 1];
  if (!before || !isNoun(before) || before.head !== head || !PLACES.test(before.deprel)) return NONE;
  return [[at, { head: and - 1 }]];
};
