import type { DatedEvent, NamedDay } from "../../../lexicon/index.js";
import { Kind } from "../kinds.js";
import { wordsOf } from "../named-days.js";
import { express, type Found, type Rule, type TimeLexicon } from "../rule.js";
import { type Scan, tokenAt, wordAt } from "../scan.js";
import type { CalendarDay } from "../types.js";
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
    const counted = ordinalBefore(scan, at);
    const day = remembered(words, counted.nth, lexicon);
    if (!day) return null;
    const first = wordAt(scan, counted.first - 1) === "the" ? counted.first - 1 : counted.first;
    return found(first, at + 1 + day.words, day.day);
  },
};

function found(first: number, last: number, day: CalendarDay): Found {
  return { first, last, type: "DATE", expression: express("XXXX", { anchor: "entity", day }) };
}

function phraseAfter(scan: Scan, at: number): string[] {
  const words: string[] = [];
  for (let i = at; i < at + REACH; i++) {
    const tag = tokenAt(scan, i)?.upos;
    if (tag === undefined || tag === "VERB" || tag === "AUX" || /^[,.;:!?]$/.test(wordAt(scan, i))) break;
    words.push(wordAt(scan, i).replace("’", "'"));
  }
  return words;
}

/** The calendar's rows that the words name; several rows that fall on different days leave the day open between them. */
function remembered(
  words: string[],
  nth: number | null,
  { tables }: TimeLexicon,
): { day: CalendarDay; words: number } | null {
  const days = tables.anniversaries
    .map((row) => ({ row, words: matchedDay(words, row, tables.states) }))
    .filter((m) => m.words > 0);
  const events = tables.events
    .filter((row) => row.from.length === 10)
    .map((row) => ({ row, words: matchedEvent(words, row) }))
    .filter((m) => m.words > 0);
  const best = Math.max(0, ...days.map((m) => m.words), ...events.map((m) => m.words));
  const named = days.filter((m) => m.words === best).map((m) => m.row);
  const dated = events.filter((m) => m.words === best).map((m) => m.row);
  if (named.length + dated.length === 0) return null;
  const rules = [...new Set([...named.map((row) => row.day), ...dated.map((row) => row.from.slice(5))])];
  const since = dated[0]?.from ?? (named[0]?.since ? String(named[0].since) : null);
  return {
    day: { kind: "anniversary", nth, owner: null, rules, since, name: words.slice(0, best).join(" ") },
    words: best,
  };
}

type States = TimeLexicon["tables"]["states"];

/** How many words it takes to name both what is remembered and whose it is; 0 where they do not. */
function matchedDay(words: string[], row: NamedDay, states: States): number {
  const what = Math.max(0, ...row.of.map((phrase) => endOf(words, phrase)));
  if (what === 0 || row.country === null) return what;
  const whose = states
    .filter((state) => state.code === row.country)
    .flatMap((state) => [state.label, ...state.aliases, ...state.contextual, ...state.adjectives]);
  const named = Math.max(0, ...whose.map((name) => endOf(words, name)));
  return named === 0 ? 0 : Math.max(what, named);
}

function matchedEvent(words: string[], row: DatedEvent): number {
  return Math.max(0, ...row.names.map((name) => endOf(words, name)));
}

/** Where a phrase ends among the words, counted from their start; 0 where it is not there. */
function endOf(words: string[], phrase: string): number {
  const wanted = wordsOf(phrase);
  if (wanted[0] === "the") wanted.shift();
  for (let i = 0; i + wanted.length <= words.length; i++) {
    if (wanted.every((word, k) => words[i + k] === word)) return i + wanted.length;
  }
  return 0;
}
