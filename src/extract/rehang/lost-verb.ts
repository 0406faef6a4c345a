import { hasAgent, isNoun, kidsOf, madeVerb, NONE, SAYING, type Slip } from "./slip.js";

/**
 * "Craig, a lawyer, | announced in Lima that …", read as a lawyer who was announced: behind the comma that closes what is said of a name,
 * a verb of saying with a clause of its own is the verb of that name.
 */
export const lostVerb: Slip = (tokens, at) => {
  const verb = tokens[at]!;
  const noun = verb.head;
  if (verb.xpos !== "VBN" || verb.deprel !== "acl" || !SAYING.has(verb.lemma) || noun < 0 || noun > at) return NONE;
  if (tokens[at - 1]?.form !== "," || !isNoun(tokens[noun]) || noun === at - 1) return NONE;
  const kids = kidsOf(tokens, at);
  const told = kids.find((kid) => kid > at && tokens[kid]!.deprel === "ccomp");
  if (told === undefined || !kidsOf(tokens, told).some((mark) => tokens[mark]!.lemma === "that")) return NONE;
  if (hasAgent(tokens, kids)) return NONE;
  const { head, deprel } = tokens[noun]!;
  if (head < 0 || /^(obj|nsubj|iobj)/.test(deprel)) return NONE;
  return madeVerb(at, noun, { head, deprel: tokens[head]!.upos === "VERB" ? "advcl" : deprel });
};
