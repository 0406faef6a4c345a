import { hasAgent, isNoun, kidsOf, madeVerb, NONE, SAYING, type Slip } from "./slip.js";

const APART = /^(parataxis|appos|conj|dep)$/;

/**
 * "…, Chad's ministry | announced on Monday.", read as a ministry that was announced: a verb of saying right behind a noun that a comma
 * parts from a whole clause, with nothing more than a time or a place behind it, says what stands before.
 */
export const closingVerb: Slip = (tokens, at) => {
  const verb = tokens[at]!;
  const noun = verb.head;
  if (verb.xpos !== "VBN" || verb.deprel !== "acl" || noun !== at - 1 || !SAYING.has(verb.lemma)) return NONE;
  const { head, deprel } = tokens[noun]!;
  if (!isNoun(tokens[noun]) || !APART.test(deprel) || head < 0 || tokens[head]!.upos !== "VERB") return NONE;
  const kids = kidsOf(tokens, at);
  if (kids.some((kid) => !/^(obl|advmod|punct)/.test(tokens[kid]!.deprel))) return NONE;
  return hasAgent(tokens, kids) ? NONE : madeVerb(at, noun, { head, deprel: "parataxis" });
};
