import { isNoun, kidsOf, NONE, type Slip } from "./slip.js";

/** "began pulling | out of Baidoa", with the place for the direct object: a noun that a preposition before it marks is no object. */
export const markedObject: Slip = (tokens, at) => {
  const { head, deprel } = tokens[at]!;
  if (deprel !== "obj" || head < 0 || head > at || !isNoun(tokens[at])) return NONE;
  const marks = kidsOf(tokens, at).filter((kid) => kid < at && tokens[kid]!.deprel === "case");
  if (!marks.some((kid) => tokens[kid]!.upos === "ADP")) return NONE;
  return [[at, { deprel: "obl" }]];
};
