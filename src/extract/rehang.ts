import type { Sentence, Token } from "../annotate/types.js";

/** What may stand between "has" and its participle. */
const BETWEEN = /^(ADV|PART)$/;
const REACH = 3;

/**
 * A sentence with the slips that parsers make at the perfect put right: "Chad has | threatened to …", read as Chad having something
 * threatened, and "Mali has faced | questions", read as its having faced questions. The participle becomes the verb and "has" its
 * auxiliary. Takes and gives whole sentences; the same one where nothing was to mend.
 */
export function rehung(sentence: Sentence): Sentence {
  let tokens: Token[] | null = null;
  for (let have = 0; have < sentence.tokens.length; have++) {
    if (!isLostPerfect(tokens ?? sentence.tokens, have)) continue;
    tokens ??= sentence.tokens.map((token) => ({ ...token }));
    raise(tokens, have, participleAfter(tokens, have));
  }
  return tokens ? { ...sentence, tokens } : sentence;
}

/** "has" as a verb of its own with a participle right behind it, which hangs on it or on its object. */
function isLostPerfect(tokens: readonly Token[], have: number): boolean {
  const token = tokens[have]!;
  if (token.lemma !== "have" || token.deprel.startsWith("aux")) return false;
  const verb = participleAfter(tokens, have);
  if (verb < 0) return false;
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

function raise(tokens: Token[], have: number, verb: number): void {
  const { head, deprel } = tokens[have]!;
  const object = tokens[verb]!.head === have ? -1 : tokens[verb]!.head;
  for (let i = 0; i < tokens.length; i++)
    if (tokens[i]!.head === have && i !== verb) tokens[i] = { ...tokens[i]!, head: verb };
  if (object >= 0) tokens[object] = { ...tokens[object]!, head: verb, deprel: "obj" };
  tokens[verb] = { ...tokens[verb]!, head, deprel, morph: { tense: "past", form: "participle" } };
  tokens[have] = { ...tokens[have]!, head: verb, deprel: "aux" };
}
