import { Kind } from "../kinds.js";
import { express, type Rule } from "../rule.js";
import { type Scan, tokenAt, wordAt } from "../scan.js";

/** "now", "currently", "recently", "in the near future": before, at or after the time of speaking. */
export const reference: Rule = {
  name: "reference",
  on: Kind.reference,
  find(scan, at) {
    const phrase = (scan.words.references.get(wordAt(scan, at)) ?? []).find(
      ({ words, value }) =>
        words.every((word, i) => wordAt(scan, at + i) === word) && (!value.closing || closes(scan, at + words.length)),
    );
    if (!phrase) return null;
    const first = at + phrase.value.skip;
    const last = at + phrase.words.length - 1;
    if (first === last && !dates(scan, first)) return null;
    return { first, last, type: "DATE", expression: express(phrase.value.value, { anchor: "published" }) };
  },
};

/** Nothing that the phrase could modify follows. */
function closes(scan: Scan, at: number): boolean {
  const next = tokenAt(scan, at);
  return !next || !/^(NOUN|PROPN|ADJ|NUM)$/.test(next.upos);
}

/** "Now, he says", "Now for the news": a turn of speech. */
function opens(scan: Scan, at: number): boolean {
  return /^\p{Lu}/u.test(tokenAt(scan, at)?.form ?? "") && /^(,|for)$/.test(wordAt(scan, at + 1));
}

/** "every now and then" and "a current account" date nothing. */
function dates(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (word === "now" && wordAt(scan, at - 1) === "every") return false;
  if (word === "now" && opens(scan, at)) return false;
  if (word === "current") return !/^(account|accounts|affairs)$/.test(wordAt(scan, at + 1));
  return true;
}
