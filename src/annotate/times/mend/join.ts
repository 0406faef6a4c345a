import type { NamedFound } from "../rule.js";
import { type Scan, wordAt } from "../scan.js";
import type { TimeExpression } from "../types.js";

/** Makes one of neighbours that name one time: "10 p.m. Wednesday", "Friday, Oct. 23", "the third quarter of 1990", "January this year". */
export function joinNeighbours(scan: Scan, found: readonly NamedFound[]): NamedFound[] {
  const joined: NamedFound[] = [];
  for (const finding of found) {
    const before = joined.at(-1);
    const both = before ? join(scan, before, finding) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(finding);
  }
  return joined;
}

function join(scan: Scan, a: NamedFound, b: NamedFound): NamedFound | null {
  const gap = gapBetween(scan, a.last + 1, b.first);
  if (gap === null || a.type === "DURATION" || b.type === "DURATION" || a.type === "SET" || b.type === "SET")
    return null;
  const expression =
    clockAndDay(a, b, gap) ?? weekdayAndDate(a, b, gap) ?? partAndYear(a, b, gap) ?? yearAndPart(a, b, gap);
  if (!expression) return null;
  const type = expression.value.includes("T") ? "TIME" : "DATE";
  return { first: a.first, last: b.last, type, expression, by: `${a.by}+${b.by}` };
}

/** The words between two findings, joined by a space; null where they are more than two. */
function gapBetween(scan: Scan, from: number, to: number): string | null {
  if (to - from > 2) return null;
  const words: string[] = [];
  for (let at = from; at < to; at++) words.push(wordAt(scan, at));
  return words.join(" ");
}

const TIME_OF_DAY = /^XXXX-XX-XXT/;

/** "10 p.m. Wednesday", "Wednesday at 10 p.m.", "noon on Saturday", "Oct. 26 in the morning". */
function clockAndDay(a: NamedFound, b: NamedFound, gap: string): TimeExpression | null {
  const clockFirst = TIME_OF_DAY.test(a.expression.value) && isDay(b.expression) && /^(|,|on|of)$/.test(gap);
  const dayFirst =
    TIME_OF_DAY.test(b.expression.value) && isDay(a.expression) && /^(|,|at|, at|in|around|about)$/.test(gap);
  if (!clockFirst && !dayFirst) return null;
  const [clock, day] = clockFirst ? [a, b] : [b, a];
  const named = clock.expression.anchor === "mentioned";
  if (!named) return null;
  return { ...day.expression, value: `${day.expression.value}${clock.expression.value.slice(10)}` };
}

function isDay({ value, day }: TimeExpression): boolean {
  return day === null && /^[\dX]{4}-([\dX]{2}-[\dX]{2}|WXX-\d)$/.test(value);
}

/** "Friday, Oct. 23": the date says it all. */
function weekdayAndDate(a: NamedFound, b: NamedFound, gap: string): TimeExpression | null {
  const bare = /^XXXX-WXX-\d(T..)?$/.test(a.expression.value);
  if (!bare || !/^(|,|, the|the)$/.test(gap) || !/^[\dX]{4}-\d\d-\d\d$/.test(b.expression.value)) return null;
  return { ...b.expression, value: `${b.expression.value}${a.expression.value.slice(10)}` };
}

const PART_OF_YEAR = /^XXXX-(\d\d|\d\d-\d\d|Q\d|H\d|SP|SU|FA|WI)$/;

/** "the third quarter of 1990", "January this year", "June last year", "Oct. 9 of this year". */
function partAndYear(a: NamedFound, b: NamedFound, gap: string): TimeExpression | null {
  if (!PART_OF_YEAR.test(a.expression.value) || !/^(|,|of|in|of the)$/.test(gap)) return null;
  return inYear(a.expression, b.expression);
}

/** "the 1988 third quarter", "this year's third quarter", "next year's first half". */
function yearAndPart(a: NamedFound, b: NamedFound, gap: string): TimeExpression | null {
  if (!PART_OF_YEAR.test(b.expression.value) || !/^(|['’]s|['’] s|fiscal)$/.test(gap)) return null;
  return /\d\d-\d\d$/.test(b.expression.value) ? null : inYear(b.expression, a.expression);
}

function inYear(part: TimeExpression, year: TimeExpression): TimeExpression | null {
  if (/^\d{4}$/.test(year.value)) return { ...part, value: year.value + part.value.slice(4), anchor: "none" };
  if (year.value !== "XXXX" || year.offset?.unit !== "year" || part.direction) return null;
  return { ...part, offset: year.offset, anchor: year.anchor };
}
