import { Kind } from "../kinds.js";
import { readNumber } from "../number.js";
import { phraseAfter, wordsBefore } from "../phrase-words.js";
import { remembered } from "../remembered.js";
import type { Rule } from "../rule.js";
import { wordAt } from "../scan.js";
import { remembrance } from "./anniversary.js";

/** Years in the units that milestones are counted in. */
const YEARS: Readonly<Record<string, number>> = {
  year: 1,
  years: 1,
  decade: 10,
  decades: 10,
  century: 100,
  centuries: 100,
};

/** "marked 50 years of independence", "marks a decade since the annexation of Crimea": the anniversary itself. */
export const milestone: Rule = {
  name: "milestone",
  on: Kind.keeping,
  find(scan, at, lexicon) {
    const number = readNumber(scan, at + 1);
    const unit = YEARS[wordAt(scan, number?.next ?? at)];
    if (!number?.count || unit === undefined || !/^(of|since|from)$/.test(wordAt(scan, number.next + 1))) return null;
    const words = phraseAfter(scan, number.next + 2);
    const nth = number.count * unit;
    const what = remembered(words, wordsBefore(scan, at), nth, lexicon);
    if (!what) return null;
    const name = words.slice(0, what.length).map((word) => word.text);
    return remembrance(scan, at + 1, number.next + 1 + what.length, nth, what, name.join(" "));
  },
};
