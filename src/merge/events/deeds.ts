import { deedWords } from "../../lexicon/index.js";

/** What a verb's form or a noun made of a verb ends with. */
const FORMS = /(?:ies|ied|ing|es|ed|s|e|y)$/;
const NOUNS = /(?:ations?|itions?|isions?|ssions?|lsions?|ments?|ances?|ences?|ings?|ions?)$/;
/** Shorter words say too little to be one word by their beginning. */
const STEM = 3;

/**
 * The kind of deed that a word names: by the table, or else by what is left of it without its ending. Words that begin alike are not
 * taken together for that: "sign" and "signal" are two.
 */
export function deedOf(word: string): string {
  const lower = word.toLowerCase();
  const forms = [lower, ...[FORMS, NOUNS].flatMap((endings) => formsOf(lower.replace(endings, "")))];
  for (const form of forms) {
    const deed = deedWords()(form);
    if (deed !== undefined) return deed;
  }
  const bare = lower.replace(NOUNS, "").replace(FORMS, "");
  return bare.length > STEM ? bare.replace(/(.)\1$/, "$1") : lower;
}

/** How the lemma may have read before an ending was put to it. */
function formsOf(bare: string): string[] {
  return bare.length < 2 ? [] : [bare, `${bare}e`, `${bare}y`, bare.replace(/(.)\1$/, "$1")];
}

/** Whether two words can name one deed: "negotiate" and "negotiation", "die" and "death", "win" and "victory". */
export function sameDeed(a: string, b: string): boolean {
  return a === b || deedOf(a) === deedOf(b);
}
