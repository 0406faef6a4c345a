import type { Direction, UnitWord } from "../../../lexicon/time.js";
import { Kind } from "../kinds.js";
import { inUnits, pointTemplate, readLength } from "../length.js";
import { express, type Found, type Rule } from "../rule.js";
import { isHyphen, isKind, type Scan, tokenAt, wordAt } from "../scan.js";
import type { TimeExpression } from "../types.js";

/** "three days ago", "two weeks earlier", "a year later", "10 years from now". */
export const distance: Rule = {
  name: "distance",
  on: Kind.cardinal | Kind.vague | Kind.article,
  digits: true,
  find(scan, at) {
    const read = readLength(scan, at);
    if (!read || read.hyphenated) return null;
    let next = read.last + 1;
    if (wordAt(scan, next) === "or" && wordAt(scan, next + 1) === "so") next += 2;
    const ends = directionAt(scan, next);
    if (!ends) return null;
    return {
      first: at,
      last: ends.last,
      type: typeOf(read.unit),
      expression: moved(read.count, read.unit, ends.direction),
    };
  },
};

/** "weeks ago", "years later". */
export const vagueDistance: Rule = {
  name: "vague-distance",
  on: Kind.unit,
  find(scan, at) {
    const named = scan.words.units.get(wordAt(scan, at))!;
    const ends = named.plural ? directionAt(scan, at + 1) : null;
    if (!ends || ends.direction.closing) return null;
    return { first: at, last: ends.last, type: "DATE", expression: moved(null, named.unit, ends.direction) };
  },
};

/** "the year-ago quarter", "year-earlier results". */
export const attributiveDistance: Rule = {
  name: "attributive-distance",
  on: Kind.unit,
  find(scan, at) {
    const { unit, plural } = scan.words.units.get(wordAt(scan, at))!;
    if (plural || !isHyphen(scan, at + 1)) return null;
    const direction = scan.words.directions.get(wordAt(scan, at + 2));
    if (!direction || direction.closing) return null;
    const noun = /^(quarter|period|month|week)$/.test(wordAt(scan, at + 3)) ? at + 3 : at + 2;
    const named = noun > at + 2;
    const first = (named || isKind(scan, noun + 1, Kind.ordinal)) && wordAt(scan, at - 1) === "the" ? at - 1 : at;
    return { first, last: noun, type: "DATE", expression: moved(1, unit, { ...direction, anchor: "mentioned" }) };
  },
};

function typeOf(unit: UnitWord): Found["type"] {
  return unit === "hour" || unit === "minute" || unit === "second" ? "TIME" : "DATE";
}

function directionAt(scan: Scan, at: number): { direction: Direction; last: number } | null {
  if (wordAt(scan, at) === "from" && wordAt(scan, at + 1) === "now") {
    return { direction: { sign: 1, anchor: "published" }, last: at + 1 };
  }
  const direction = scan.words.directions.get(wordAt(scan, at));
  if (!direction) return null;
  const governs = direction.closing && tokenAt(scan, at + 1)?.upos !== "PUNCT";
  return governs ? null : { direction, last: at };
}

/** What a unit is parted into where it is counted in fractions: "a year and a half ago", "an hour and a half later". */
const PARTS: Partial<Record<UnitWord, { unit: UnitWord; count: number }>> = {
  minute: { unit: "second", count: 60 },
  hour: { unit: "minute", count: 60 },
  day: { unit: "hour", count: 24 },
  week: { unit: "day", count: 7 },
  year: { unit: "month", count: 12 },
  decade: { unit: "year", count: 10 },
  century: { unit: "year", count: 100 },
};

function inWholeUnits(count: number, unit: UnitWord): ReturnType<typeof inUnits> {
  const part = count % 1 === 0 ? undefined : PARTS[unit];
  return part ? inUnits(Math.round(count * part.count), part.unit) : inUnits(Math.round(count), unit);
}

/** Years that a distance may count and still give a year. */
const FURTHEST = 1000;

function moved(count: number | null, unit: UnitWord, direction: Direction): TimeExpression {
  if (count === null) return express(direction.sign < 0 ? "PAST_REF" : "FUTURE_REF", { anchor: direction.anchor });
  const whole = inWholeUnits(count, unit);
  // A decade ago names a year, not a decade; "a century ago" likewise.
  const scale = unit === "decade" ? 10 : unit === "century" ? 100 : 1;
  const offset = scale > 1 ? { unit: "year" as const, count: count * scale } : whole;
  // TIMEX3 has no plain years before our era: "5,000 years ago" is long ago.
  if (offset.unit === "year" && offset.count > FURTHEST) return moved(null, unit, direction);
  return express(pointTemplate(offset.unit), {
    offset: { unit: offset.unit, count: offset.count * direction.sign },
    anchor: direction.anchor,
  });
}
