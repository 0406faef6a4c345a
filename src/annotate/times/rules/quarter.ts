import { Kind } from "../kinds.js";
import { readOrdinal } from "../number.js";
import { express, type Rule } from "../rule.js";
import { atomAt, isHyphen, isKind, type Scan, wordAt } from "../scan.js";

/** "the third quarter", "third-quarter", "first half", "the fiscal first quarter", "its fourth quarter". */
export const quarter: Rule = {
  name: "quarter",
  on: Kind.ordinal | Kind.relative,
  digits: true,
  find(scan, at) {
    const ordinal = wordAt(scan, at) === "last" ? { count: 2, next: at + 1 } : readOrdinal(scan, at);
    if (!ordinal?.count) return null;
    const noun = isHyphen(scan, ordinal.next) ? ordinal.next + 1 : ordinal.next;
    const letter = kindOf(scan, noun, wordAt(scan, at));
    if (!letter || ordinal.count > (letter === "Q" ? 4 : 2)) return null;
    return {
      first: isHyphen(scan, ordinal.next) ? at : start(scan, at),
      last: noun,
      type: "DATE",
      expression: express(`XXXX-${letter}${ordinal.count}`, { anchor: "published" }),
    };
  },
};

function kindOf(scan: Scan, at: number, opening: string): "Q" | "H" | null {
  const word = wordAt(scan, at);
  if (word === "quarter" || word === "quarters") return opening === "last" ? null : "Q";
  // Half of a match or of a list is no half of a year: only with "of" and a year, or "of the year", after it.
  const halfYear =
    word === "half" &&
    wordAt(scan, at + 1) === "of" &&
    /^(\d{4}|the|this|last|next|fiscal)$/.test(wordAt(scan, at + 2));
  const other = /^(game|match|season|day|week|month|century|decade)$/.test(wordAt(scan, at + 3));
  return halfYear && !other && !isDecade(scan, at + 3) ? "H" : null;
}

/** "the second half of the 2010s", "of the '80s", "of the nineties". */
function isDecade(scan: Scan, at: number): boolean {
  if (isKind(scan, at, Kind.decade)) return true;
  const digits = /^['’]$/.test(wordAt(scan, at)) ? at + 1 : at;
  return !Number.isNaN(atomAt(scan, digits).number) && wordAt(scan, digits + 1) === "s";
}

function start(scan: Scan, at: number): number {
  let first = at;
  if (isHyphen(scan, first - 1) && wordAt(scan, first - 2) === "fiscal") first -= 2;
  else if (wordAt(scan, first - 1) === "fiscal") first--;
  return /^(the|its|their)$/.test(wordAt(scan, first - 1)) && wordAt(scan, first - 1) === "the" ? first - 1 : first;
}
