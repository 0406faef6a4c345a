import { Kind } from "../kinds.js";
import { anniversaryCount } from "../nth.js";
import { phraseAfter, wordsBefore } from "../phrase-words.js";
import { foundedIn, type Remembered, remembered, rememberedBefore } from "../remembered.js";
import { express, type Found, type Rule, type TimeLexicon } from "../rule.js";
import { type Scan, tokenAt, wordAt } from "../scan.js";

/** How many words before "anniversary" may name what is remembered. */
const REACH = 8;

/**
 * "the anniversary of Korea's independence", "the third anniversary of the invasion of Ukraine", "NATO’s 75th anniversary", "the
 * centenary of the party", where the calendar knows the day. "Anniversary celebrations" date nothing.
 */
export const anniversary: Rule = {
  name: "anniversary",
  on: Kind.remembrance,
  find(scan, at, lexicon) {
    if (wordAt(scan, at) === "birthday" || wordAt(scan, at) === "anniversaries") return null;
    const { nth, first } = anniversaryCount(scan, at);
    if (wordAt(scan, at + 1) === "of" || wordAt(scan, at + 1) === "since") {
      const words = phraseAfter(scan, at + 2);
      const what = remembered(words, wordsBefore(scan, first), nth, lexicon);
      const name = words.slice(0, what?.length).map((word) => word.text);
      return what && remembrance(scan, first, at + 1 + what.length, nth, what, name.join(" "));
    }
    if (tokenAt(scan, at + 1)?.upos === "NOUN") return null;
    const what = ownersDay(scan, first, nth, lexicon);
    return what && remembrance(scan, first, at, nth, what, wordAt(scan, at));
  },
};

/** "NATO’s", "its" (NATO's, where the sentence has named it), "independence" right before the count. */
function ownersDay(scan: Scan, first: number, nth: number | null, lexicon: TimeLexicon): Remembered | null {
  const before = wordAt(scan, first - 1);
  if (before === "its") return foundedIn(wordsBefore(scan, first - 1), nth, lexicon);
  const possessive = before === "'s" || before === "’s" ? 1 : before === "s" ? 2 : 0;
  const end = first - possessive;
  return rememberedBefore(wordsBefore(scan, end, REACH), wordsBefore(scan, end), nth, lexicon);
}

/** The expression for a day that is remembered; it takes in the article before it. */
export function remembrance(
  scan: Scan,
  first: number,
  last: number,
  nth: number | null,
  { rules, since }: Remembered,
  name: string,
): Found {
  return {
    first: wordAt(scan, first - 1) === "the" ? first - 1 : first,
    last,
    type: "DATE",
    expression: express("XXXX", {
      anchor: "entity",
      day: { kind: "anniversary", nth, owner: null, rules, since, name },
    }),
  };
}
