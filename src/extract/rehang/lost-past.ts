import { type Edit, isNoun, kidsOf, NONE, type Slip } from "./slip.js";

/** Irregular pasts that are no noun. */
const PASTS: ReadonlyMap<string, string> = new Map([
  ["lent", "lend"],
  ["forgave", "forgive"],
  ["forbade", "forbid"],
  ["sought", "seek"],
  ["withdrew", "withdraw"],
  ["withheld", "withhold"],
  ["overthrew", "overthrow"],
  ["overran", "overrun"],
  ["retook", "retake"],
  ["fled", "flee"],
  ["swore", "swear"],
  ["undertook", "undertake"],
]);

/** "Chad | lent Mali two planes", read as one noun phrase: a past form that is no noun is the verb of the name before it. */
export const lostPast: Slip = (tokens, at) => {
  const word = tokens[at]!;
  const lemma = PASTS.get(word.form);
  const subject = at - 1;
  if (!lemma || !isNoun(word) || subject < 0 || !isNoun(tokens[subject]) || tokens[subject]!.head !== at) return NONE;
  const behind = kidsOf(tokens, at).filter((kid) => kid > at && isNoun(tokens[kid]));
  const bare = behind.filter((kid) => !kidsOf(tokens, kid).some((mark) => tokens[mark]!.deprel === "case"));
  const thing = bare[bare.length - 1];
  return [
    [at, { upos: "VERB", xpos: "VBD", lemma, morph: { tense: "past", form: "finite" } }],
    [subject, { deprel: "nsubj" }],
    ...bare.map((kid): Edit => [kid, { deprel: kid === thing ? "obj" : "iobj" }]),
  ];
};
