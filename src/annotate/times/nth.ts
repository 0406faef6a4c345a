import { readNumber, readOrdinal } from "./number.js";
import { isHyphen, type Scan, wordAt } from "./scan.js";

/** How often something has come round, and the first atom of the words that say so. */
export interface Nth {
  nth: number | null;
  first: number;
}

/** The ordinal that ends before `at`: its number, and its first atom (`at` itself where there is none). */
export function ordinalBefore(scan: Scan, at: number): Nth {
  for (let first = Math.max(0, at - 3); first < at; first++) {
    if (first > 0 && isHyphen(scan, first - 1)) continue;
    const ordinal = readOrdinal(scan, first);
    if (ordinal?.next === at) return { nth: ordinal.count, first };
  }
  return { nth: null, first: at };
}

/** The count of an anniversary whose word stands at `at`: "75th", "one-year", "golden" of a jubilee, what "centenary" says. */
export function anniversaryCount(scan: Scan, at: number): Nth {
  const { spans, jubilees } = scan.words.remembrances;
  const span = spans.get(wordAt(scan, at));
  if (span !== undefined) return { nth: span, first: at };
  const jubilee = wordAt(scan, at) === "jubilee" ? jubilees.get(wordAt(scan, at - 1)) : undefined;
  if (jubilee !== undefined) return { nth: jubilee, first: at - 1 };
  const ordinal = ordinalBefore(scan, at);
  return ordinal.nth === null ? (yearsBefore(scan, at) ?? ordinal) : ordinal;
}

/** "one-year", "20-year". */
function yearsBefore(scan: Scan, at: number): Nth | null {
  if (wordAt(scan, at - 1) !== "year" || !isHyphen(scan, at - 2)) return null;
  for (let first = Math.max(0, at - 5); first < at - 2; first++) {
    if (first > 0 && isHyphen(scan, first - 1)) continue;
    const number = readNumber(scan, first);
    if (number?.next === at - 2 && number.count !== null) return { nth: number.count, first };
  }
  return null;
}
