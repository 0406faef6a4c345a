import { datesNothing } from "../doubt.js";
import { Kind } from "../kinds.js";
import { readOrdinal } from "../number.js";
import { express, type Found, type Rule } from "../rule.js";
import { atomAt, isHyphen, isKind, type Scan, wordAt } from "../scan.js";
import { isYear, pad } from "../year.js";

/** "October 7, 2024", "Oct. 7", "7 October 2024", "the 7th of October", "October 2024", "June". */
export const date: Rule = {
  name: "date",
  on: Kind.month,
  find(scan, at) {
    const month = scan.words.months.get(wordAt(scan, at))!;
    return dayBefore(scan, at, month) ?? dayAfter(scan, at, month) ?? monthOnly(scan, at, month);
  },
};

/** "7 October 2024", "the 7th of October". */
function dayBefore(scan: Scan, at: number, month: number): Found | null {
  let before = at - 1;
  if (wordAt(scan, before) === "of") before--;
  const ending = /^(st|nd|rd|th)$/.test(wordAt(scan, before)) && atomAt(scan, before).glued;
  const digits = ending ? before - 1 : before;
  const day = ending || before === at - 1 ? atomAt(scan, digits).number : Number.NaN;
  const word = Number.isNaN(day) ? ordinalEndingAt(scan, before) : { count: day, first: digits };
  if (!word || !isDay(word.count) || atomAt(scan, word.first - 1).text === "$") return null;
  // "Oct. 7 March": the number belongs to the month before it.
  if (isKind(scan, word.first - 1, Kind.month)) return null;
  const first = wordAt(scan, word.first - 1) === "the" && before !== at - 1 ? word.first - 1 : word.first;
  return withYear(scan, first, at, `-${pad(month)}-${pad(word.count)}`);
}

function ordinalEndingAt(scan: Scan, at: number): { count: number; first: number } | null {
  if (!isKind(scan, at, Kind.ordinal)) return null;
  const longer = isHyphen(scan, at - 1) ? readOrdinal(scan, at - 2) : null;
  if (longer?.next === at + 1) return { count: longer.count!, first: at - 2 };
  return { count: scan.words.ordinals.get(wordAt(scan, at))!, first: at };
}

/** "October 7", "October 7th", "October the 7th", "March eighth". */
function dayAfter(scan: Scan, at: number, month: number): Found | null {
  const from = wordAt(scan, at + 1) === "the" ? at + 2 : at + 1;
  const ordinal = readOrdinal(scan, from);
  if (ordinal?.count && isDay(ordinal.count)) {
    return withYear(scan, at, ordinal.next - 1, `-${pad(month)}-${pad(ordinal.count)}`);
  }
  const number = atomAt(scan, from).number;
  if (!isDay(number) || from !== at + 1 || isHyphenatedCount(scan, from)) return null;
  return withYear(scan, at, from, `-${pad(month)}-${pad(number)}`);
}

/** "In March 10 people died", "a May 3-year plan": the number counts what follows. */
function isHyphenatedCount(scan: Scan, at: number): boolean {
  const next = isHyphen(scan, at + 1) ? at + 2 : at + 1;
  return next === at + 2 && isKind(scan, next, Kind.unit);
}

function withYear(scan: Scan, first: number, last: number, monthDay: string): Found {
  const comma = wordAt(scan, last + 1) === "," ? last + 2 : last + 1;
  const year = atomAt(scan, comma).number;
  const known = isYear(year) && !atomAt(scan, comma + 1).glued;
  const alone = known || wordAt(scan, comma) === "";
  if (alone && known) return day(first, comma, `${year}${monthDay}`);
  const inYear = wordAt(scan, last + 1) === "in" || wordAt(scan, last + 1) === "of" ? last + 2 : -1;
  if (inYear > 0 && isYear(atomAt(scan, inYear).number))
    return day(first, inYear, `${atomAt(scan, inYear).number}${monthDay}`);
  return day(first, last, `XXXX${monthDay}`);
}

function day(first: number, last: number, value: string): Found {
  const open = value.startsWith("X");
  return { first, last, type: "DATE", expression: express(value, { anchor: open ? "published" : "none" }) };
}

function monthOnly(scan: Scan, at: number, month: number): Found | null {
  const comma = wordAt(scan, at + 1) === "," || wordAt(scan, at + 1) === "of" ? at + 2 : at + 1;
  const year = atomAt(scan, comma).number;
  const value = `-${pad(month)}`;
  if (isYear(year) && atomAt(scan, at).capital) {
    return { first: at, last: comma, type: "DATE", expression: express(`${year}${value}`) };
  }
  if (datesNothing(scan, at)) return null;
  const lean = leaning(scan, at - 1);
  return {
    first: lean ? lean.first : at,
    last: at,
    type: "DATE",
    // "this September" is the September of the year in which it is said.
    expression: express(`XXXX${value}`, {
      anchor: "published",
      ...(wordAt(scan, at - 1) === "this" ? { offset: { unit: "year", count: 0 } } : lean?.expression),
    }),
  };
}

/** "last June", "this coming June", "next June". */
export function leaning(
  scan: Scan,
  at: number,
): { first: number; expression: { direction: "past" | "future" | "nearest" } } | null {
  const relative = scan.words.relatives.get(wordAt(scan, at));
  if (!relative || wordAt(scan, at) === "current") return null;
  let first = at;
  if (wordAt(scan, first - 1) === "this" || wordAt(scan, first - 1) === "the") first--;
  const direction = relative.count < 0 ? "past" : relative.count > 0 ? "future" : "nearest";
  return { first, expression: { direction } };
}

function isDay(number: number | null): boolean {
  return number !== null && number >= 1 && number <= 31 && Number.isInteger(number);
}
