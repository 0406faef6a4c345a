import { Kind } from "./kinds.js";
import { atomAt, isHyphen, isKind, type Scan, wordAt } from "./scan.js";

/** A number as the words have it: `count` is null where it stays open ("several"); `next` is the atom after it. */
export interface Quantity {
  count: number | null;
  next: number;
}

/** Reads a cardinal number in digits or words at `at`: "3", "2 1/2", "twenty-four", "a hundred", "several", "a couple of". */
export function readNumber(scan: Scan, at: number): Quantity | null {
  const digits = readDigits(scan, at);
  if (digits) return digits;
  if (isKind(scan, at, Kind.cardinal)) return readWords(scan, at);
  if (isKind(scan, at, Kind.vague)) return readVague(scan, at);
  const word = wordAt(scan, at);
  if (word !== "a" && word !== "an") return null;
  if (wordAt(scan, at + 1) === "good" || wordAt(scan, at + 1) === "great") return null;
  if (isKind(scan, at + 1, Kind.vague)) return readVague(scan, at + 1);
  if (scan.words.scales.has(wordAt(scan, at + 1))) return readWords(scan, at + 1);
  return { count: 1, next: at + 1 };
}

function readDigits(scan: Scan, at: number): Quantity | null {
  const { number, text } = atomAt(scan, at);
  let count = number;
  if (Number.isNaN(count)) {
    if (!/^\d{1,6}(\.\d{1,3}|(,\d{3})+)$/.test(text)) return null;
    count = Number(text.replaceAll(",", ""));
  }
  const next = at + 1;
  if (wordAt(scan, next + 1) === "/" && atomAt(scan, next + 1).glued) {
    const share = atomAt(scan, next).number / atomAt(scan, next + 2).number;
    if (share > 0 && share < 1) return { count: count + share, next: next + 3 };
  }
  return { count, next: afterHalf(scan, next) ?? next, ...(afterHalf(scan, next) ? { count: count + 0.5 } : {}) };
}

/** The atom after "and a half" or "½", null where neither stands at `at`. */
export function afterHalf(scan: Scan, at: number): number | null {
  if (wordAt(scan, at) === "½") return at + 1;
  const half = wordAt(scan, at) === "and" && wordAt(scan, at + 1) === "a" && wordAt(scan, at + 2) === "half";
  return half ? at + 3 : null;
}

/** No number has more words. */
const LONGEST = 12;

function readWords(scan: Scan, at: number): Quantity {
  const { cardinals, scales } = scan.words;
  let total = 0;
  let part = 0;
  let i = at;
  for (const end = at + LONGEST; i < end; ) {
    const word = wordAt(scan, i);
    const small = cardinals.get(word);
    const scale = scales.get(word);
    if (small !== undefined && (part === 0 || (part % 100 === 0 && part > 0) || (part % 10 === 0 && small < 10))) {
      part += small;
    } else if (scale !== undefined) {
      if (scale === 100) part = Math.max(1, part) * 100;
      else {
        total += Math.max(1, part) * scale;
        part = 0;
      }
    } else break;
    i++;
    const joined = (isHyphen(scan, i) || wordAt(scan, i) === "and") && cardinals.has(wordAt(scan, i + 1));
    if (joined && (part >= 20 || total > 0) && part % 10 === 0) i++;
  }
  const half = afterHalf(scan, i);
  return half ? { count: total + part + 0.5, next: half } : { count: total + part, next: i };
}

function readVague(scan: Scan, at: number): Quantity {
  const count = scan.words.vague.get(wordAt(scan, at)) ?? null;
  let next = at + 1;
  if (wordAt(scan, next) === "of") next++;
  else if (wordAt(scan, next) === "hundred" || wordAt(scan, next) === "thousand") next++;
  return { count, next };
}

/** Reads an ordinal at `at`: "third", "72nd", "twenty-first", "20th". */
export function readOrdinal(scan: Scan, at: number): Quantity | null {
  const { ordinals, cardinals } = scan.words;
  const word = wordAt(scan, at);
  const digits = atomAt(scan, at).number;
  if (!Number.isNaN(digits)) {
    const ending = atomAt(scan, at + 1);
    return ending.glued && /^(st|nd|rd|th)$/.test(ending.text) ? { count: digits, next: at + 2 } : null;
  }
  const plain = ordinals.get(word);
  if (plain !== undefined) return { count: plain, next: at + 1 };
  const tens = cardinals.get(word);
  if (tens === undefined || tens < 20 || !isHyphen(scan, at + 1)) return null;
  const ones = ordinals.get(wordAt(scan, at + 2));
  return ones !== undefined && ones < 10 ? { count: tens + ones, next: at + 3 } : null;
}
