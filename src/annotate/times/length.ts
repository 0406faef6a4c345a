import type { UnitWord } from "../../lexicon/time.js";
import { Kind } from "./kinds.js";
import { afterHalf, readNumber } from "./number.js";
import { atomAt, isHyphen, isKind, type Scan, wordAt } from "./scan.js";
import type { TimeUnit } from "./types.js";

/** A length of time: "three days", "two-year", "2 1/2 years", "a few more weeks". */
export interface Length {
  /** Null where it stays open ("several"). */
  count: number | null;
  unit: UnitWord;
  plural: boolean;
  /** Last atom of it. */
  last: number;
  hyphenated: boolean;
}

/** Reads a number and a unit at `at`. */
export function readLength(scan: Scan, at: number): Length | null {
  const number = readNumber(scan, at);
  if (!number) return null;
  let next = afterRange(scan, number.next);
  const hyphenated = isHyphen(scan, next);
  if (hyphenated) next++;
  else if (atomAt(scan, next).glued && !Number.isNaN(atomAt(scan, at).number)) return null;
  while (scan.words.between.has(wordAt(scan, next)) && next - number.next < 4) next++;
  const unit = scan.words.units.get(wordAt(scan, next));
  if (!unit || !isKind(scan, next, Kind.unit)) return null;
  const counted = number.count;
  const half = afterHalf(scan, next + 1);
  const count = half && counted !== null ? counted + 0.5 : counted;
  return { count, ...unit, last: half ? half - 1 : next, hyphenated };
}

/** "two to three weeks", "12-18 months", "a year or two": the atom after the second number. */
function afterRange(scan: Scan, at: number): number {
  const joins = wordAt(scan, at) === "to" || wordAt(scan, at) === "or" || isHyphen(scan, at);
  if (!joins) return at;
  const second = readNumber(scan, at + 1);
  return second && wordAt(scan, at + 1) !== "a" && wordAt(scan, at + 1) !== "an" ? second.next : at;
}

const LETTERS: Record<UnitWord, string> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  weekend: "WE",
  fortnight: "W",
  month: "M",
  quarter: "Q",
  half: "H",
  year: "Y",
  decade: "Y",
  century: "Y",
};
const WORTH: Partial<Record<UnitWord, number>> = { fortnight: 2, decade: 10, century: 100 };
const OPEN: Partial<Record<UnitWord, string>> = { decade: "E", century: "C" };

/** TIMEX3 value of a length of time. Halves of years, hours and minutes are written out: "P2Y6M", "PT5H30M". */
export function lengthValue(count: number | null, unit: UnitWord): string {
  const clock = unit === "second" || unit === "minute" || unit === "hour";
  const prefix = clock ? "PT" : "P";
  if (count === null) return `${prefix}X${OPEN[unit] ?? LETTERS[unit]}`;
  const total = count * (WORTH[unit] ?? 1);
  const whole = Math.floor(total);
  if (total - whole === 0.5 && (unit === "year" || unit === "hour" || unit === "minute")) {
    const rest = unit === "year" ? "6M" : unit === "hour" ? "30M" : "30S";
    return `${prefix}${whole > 0 ? `${whole}${LETTERS[unit]}` : ""}${rest}`;
  }
  return `${prefix}${Math.round(total * 100) / 100}${LETTERS[unit]}`;
}

const TEMPLATES: Record<TimeUnit, string> = {
  second: "XXXX-XX-XXTXX:XX:XX",
  minute: "XXXX-XX-XXTXX:XX",
  hour: "XXXX-XX-XXTXX",
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  season: "XXXX-XX",
  quarter: "XXXX-QX",
  half: "XXXX-HX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};

/** The open value of a point as fine as a unit, for the resolver to fill. */
export function pointTemplate(unit: TimeUnit): string {
  return TEMPLATES[unit];
}

/** A unit word as a unit to count in: a fortnight is two weeks. */
export function inUnits(count: number, unit: UnitWord): { unit: TimeUnit; count: number } {
  return unit === "fortnight" ? { unit: "week", count: count * 2 } : { unit, count };
}
