import type { Token } from "../../annotate/types.js";
import { type Edit, kidsOf, NONE, type Slip } from "./slip.js";

/** What may stand between "has" and its participle. */
const BETWEEN = /^(ADV|PART)$/;
const REACH = 3;

/**
 * "Chad has | threatened to …", read as Chad having something threatened, and "Mali has faced | questions", read as its having faced
 * questions: the participle becomes the verb and "has" its auxiliary.
 */
export const perfect: Slip = (tokens, have) => {
  const token = tokens[have]!;
  if (token.lemma !== "have" || token.deprel.startsWith("aux")) return NONE;
  const verb = participleAfter(tokens, have);
  if (verb < 0 || !isOnHave(tokens, verb, have)) return NONE;
  const object = tokens[verb]!.head === have ? -1 : tokens[verb]!.head;
  const { head, deprel } = token;
  const moved = kidsOf(tokens, have).filter((kid) => kid !== verb && kid !== object);
  return [
    ...moved.map((kid): Edit => [kid, { head: verb }]),
    ...(object < 0 ? [] : [[object, { head: verb, deprel: "obj" }] satisfies Edit]),
    [verb, { head, deprel, morph: { tense: "past", form: "participle" } }],
    [have, { head: verb, deprel: "aux" }],
  ];
};

/** Whether the participle hangs on "has" or on its object. */
function isOnHave(tokens: readonly Token[], verb: number, have: number): boolean {
  const { head, deprel } = tokens[verb]!;
  if (head === have) return /^(obj|xcomp|ccomp|advcl|acl|obl|dep)/.test(deprel);
  return deprel === "amod" && tokens[head]!.head === have && tokens[head]!.deprel === "obj" && head > verb;
}

function participleAfter(tokens: readonly Token[], have: number): number {
  for (let i = have + 1; i <= have + REACH; i++) {
    const token = tokens[i];
    if (token?.xpos === "VBN" && token.upos === "VERB") return i;
    if (!token || !BETWEEN.test(token.upos)) return -1;
  }
  return -1;
}
