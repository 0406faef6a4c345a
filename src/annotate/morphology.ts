import type { Morph, Token } from "./types.js";

const FIRST = new Set(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"]);
const SECOND = new Set(["you", "your", "yours", "yourself", "yourselves"]);
const MANY = new Set("we us our ours ourselves they them their theirs themselves these those".split(" "));
const EITHER = new Set(["you", "your", "yours"]);
/** Relations under which a bare past participle is a reduced passive: "the bond forged in battle". */
const REDUCED = new Set(["acl", "advcl", "amod"]);

type Plain = Omit<Token, "morph">;

/** Morphology of every word of a sentence, from its Penn tags and its tree. */
export function morphology(tokens: readonly Plain[]): Morph[] {
  const marks = auxiliaries(tokens);
  return tokens.map((token, i) => morphOf(tokens, token, marks, i));
}

interface Auxiliaries {
  passive: Uint8Array;
  any: Uint8Array;
}

function auxiliaries(tokens: readonly Plain[]): Auxiliaries {
  const passive = new Uint8Array(tokens.length);
  const any = new Uint8Array(tokens.length);
  for (const { head, deprel } of tokens) {
    if (head < 0 || !deprel.startsWith("aux")) continue;
    any[head] = 1;
    if (deprel === "aux:pass") passive[head] = 1;
  }
  return { passive, any };
}

function morphOf(tokens: readonly Plain[], token: Plain, marks: Auxiliaries, i: number): Morph {
  switch (token.xpos) {
    case "VBD":
      return { tense: "past", form: "finite" };
    case "VBZ":
      return { tense: "present", form: "finite", number: "singular", person: 3 };
    case "VBP":
      return { tense: "present", form: "finite" };
    case "MD":
      return { form: "finite" };
    case "VB":
      return { form: "infinitive" };
    case "VBG":
      return { form: marks.any[i] || token.deprel === "amod" || token.deprel === "acl" ? "participle" : "gerund" };
    case "VBN":
      return isPassive(tokens, token, marks, i)
        ? { tense: "past", form: "participle", voice: "passive" }
        : { tense: "past", form: "participle" };
    case "NN":
    case "NNP":
      return { number: "singular" };
    case "NNS":
    case "NNPS":
      return { number: "plural" };
    case "PRP":
    case "PRP$":
      return pronoun(token.form.toLowerCase());
    case "DT":
      return MANY.has(token.form.toLowerCase()) ? { number: "plural" } : {};
    default:
      return {};
  }
}

/** A participle with a passive auxiliary, a reduced one, or one joined to a passive without an auxiliary of its own. */
function isPassive(tokens: readonly Plain[], token: Plain, marks: Auxiliaries, i: number): boolean {
  if (marks.passive[i]) return true;
  if (marks.any[i]) return false;
  if (REDUCED.has(token.deprel.split(":")[0]!)) return true;
  const head = token.deprel === "conj" ? tokens[token.head] : undefined;
  if (head === undefined || head.xpos !== "VBN") return false;
  return marks.passive[token.head] === 1 || (marks.any[token.head] === 0 && REDUCED.has(head.deprel.split(":")[0]!));
}

function pronoun(word: string): Morph {
  if (SECOND.has(word))
    return EITHER.has(word) ? { person: 2 } : { person: 2, number: word.endsWith("ves") ? "plural" : "singular" };
  return { person: FIRST.has(word) ? 1 : 3, number: MANY.has(word) ? "plural" : "singular" };
}
