import { Kind } from "../kinds.js";
import { type Length, lengthValue, readLength } from "../length.js";
import { express, type Rule } from "../rule.js";
import { atomAt, isHyphen, isKind, type Scan, tokenAt, wordAt } from "../scan.js";

/** "three days", "two-year", "a week", "the past five years", "the first nine months", "at least 30 days". */
export const length: Rule = {
  name: "length",
  on: Kind.cardinal | Kind.vague | Kind.article,
  digits: true,
  find(scan, at) {
    if (wordAt(scan, at) === "the") return null;
    const read = readLength(scan, at);
    if (!read || !measures(scan, at, read)) return null;
    const half = wordAt(scan, at - 1) === "half" && read.count === 1;
    return {
      first: half ? at - 1 : read.hyphenated ? at : framed(scan, at),
      last: read.last,
      type: "DURATION",
      expression: express(lengthValue(half ? 0.5 : read.count, read.unit)),
    };
  },
};

/** An age, a speed, a sum ("second" as an ordinal, "half", "a minute ago" and the like) is no length of time. */
function measures(scan: Scan, at: number, read: Length): boolean {
  if (!read.plural && !read.hyphenated && (read.count ?? 0) >= 1000) return false;
  if (read.unit === "half" || (read.unit === "second" && !read.plural)) return false;
  if (isRate(scan, at, read)) return false;
  if (isOld(scan, read.last + 1) || isTitle(scan, at, read.last)) return false;
  if (read.unit === "quarter" && read.plural && read.hyphenated) return false;
  const word = wordAt(scan, at);
  if (read.unit === "quarter" && !read.plural && (word === "a" || !read.hyphenated)) return false;
  // "one day he will", "some day": the day is no length.
  if (word === "some" && !read.plural) return false;
  if (isKind(scan, at - 1, Kind.cardinal) || isHyphen(scan, at - 1)) return false;
  return !(read.count === null && word === "many" && wordAt(scan, at - 1) === "how");
}

/** "$1.76 a year", "2 million barrels a day": how much in each, not how long. */
function isRate(scan: Scan, at: number, read: Length): boolean {
  if (read.plural || !/^an?$/.test(wordAt(scan, at))) return false;
  const before = tokenAt(scan, at - 1);
  return (
    before?.upos === "NUM" || /^(%|percent|dollars|euros|pounds|yen|barrels|tons|tonnes)$/.test(wordAt(scan, at - 1))
  );
}

/** "60 Minutes": a capital on the unit alone marks a name. */
function isTitle(scan: Scan, at: number, unit: number): boolean {
  return atomAt(scan, unit).capital && (atomAt(scan, at).number > 0 || !atomAt(scan, at).capital);
}

/** "20 years old", "20-year-old". */
function isOld(scan: Scan, at: number): boolean {
  const next = isHyphen(scan, at) ? at + 1 : at;
  return wordAt(scan, next) === "old" || (wordAt(scan, next) === "of" && wordAt(scan, next + 1) === "age");
}

/** First atom of "the past", "the next", "the first", "last" before the number. */
function framed(scan: Scan, at: number): number {
  const word = wordAt(scan, at - 1);
  const frames = /^(past|last|next|coming|first|final|previous|preceding|following|latest|another|opening|early)$/.test(
    word,
  );
  if (!frames) return word === "the" && !tokenAt(scan, at - 1)?.form.startsWith("T") ? at - 1 : at;
  return wordAt(scan, at - 2) === "the" || wordAt(scan, at - 2) === "these" ? at - 2 : at - 1;
}

/** "for years", "within weeks", "decades-long", "in hours": a unit in the plural without a number. */
export const bareLength: Rule = {
  name: "bare-length",
  on: Kind.unit,
  find(scan, at) {
    const named = scan.words.units.get(wordAt(scan, at))!;
    if (named.unit === "second") return null;
    const long = isHyphen(scan, at + 1) && wordAt(scan, at + 2) === "long";
    if (!named.plural) {
      if (!long) return null;
      return { first: at, last: at + 2, type: "DURATION", expression: express(lengthValue(1, named.unit)) };
    }
    const governed = /^(for|in|within|after|over|of|during|through)$/.test(wordAt(scan, at - 1));
    const then = /^(before|after|later|earlier|ago|ahead)$/.test(wordAt(scan, at + 1));
    if (!long && !governed && !then) return null;
    if (wordAt(scan, at + 1) === "of" || wordAt(scan, at - 1) === "of") return null;
    const value = lengthValue(null, named.unit);
    return { first: at, last: long ? at + 2 : at, type: "DURATION", expression: express(value) };
  },
};
