import { Kind } from "../kinds.js";
import { remembered } from "../remembrances.js";
import { express, type Rule } from "../rule.js";
import { type Scan, tokenAt, wordAt } from "../scan.js";
import { ordinalBefore } from "./birthday.js";

/** How many words after "anniversary of" may name what is remembered. */
const REACH = 10;

/** "the anniversary of Korea's independence", "the third anniversary of the invasion of Ukraine", where the calendar knows the day. */
export const anniversary: Rule = {
  name: "anniversary",
  on: Kind.remembrance,
  find(scan, at, lexicon) {
    if (wordAt(scan, at) !== "anniversary" || wordAt(scan, at + 1) !== "of") return null;
    const words = phraseAfter(scan, at + 2);
    const what = remembered(words, lexicon);
    if (!what) return null;
    const { nth, first } = ordinalBefore(scan, at);
    const { rules, since, length } = what;
    const name = words.slice(0, length).join(" ");
    return {
      first: wordAt(scan, first - 1) === "the" ? first - 1 : first,
      last: at + 1 + length,
      type: "DATE",
      expression: express("XXXX", {
        anchor: "entity",
        day: { kind: "anniversary", nth, owner: null, rules, since, name },
      }),
    };
  },
};

function phraseAfter(scan: Scan, at: number): string[] {
  const words: string[] = [];
  for (let i = at; i < at + REACH; i++) {
    const tag = tokenAt(scan, i)?.upos;
    if (tag === undefined || tag === "VERB" || tag === "AUX" || /^[,.;:!?]$/.test(wordAt(scan, i))) break;
    words.push(wordAt(scan, i).replace("’", "'"));
  }
  return words;
}
