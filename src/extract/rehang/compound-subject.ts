import { type Edit, isNoun, kidsOf, NONE, type Slip } from "./slip.js";

const TIME = /^((mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/i;

/** "Customs | officers expect", with both words for subjects: the first is part of the second's name. */
export const compoundSubject: Slip = (tokens, at) => {
  const first = tokens[at]!;
  const second = tokens[at + 1];
  if (!second || !first.deprel.startsWith("nsubj") || !second.deprel.startsWith("nsubj")) return NONE;
  if (first.head !== second.head || second.upos !== "NOUN" || !isNoun(first) || TIME.test(second.form)) return NONE;
  return [
    ...kidsOf(tokens, at).map((kid): Edit => [kid, { head: at + 1 }]),
    [at, { head: at + 1, deprel: "compound" }],
  ];
};
