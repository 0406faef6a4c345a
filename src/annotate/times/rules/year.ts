import { Kind } from "../kinds.js";
import { express, type Found, type Rule } from "../rule.js";
import { atomAt, isHyphen, isKind, type Scan, tokenAt, wordAt } from "../scan.js";
import { isYear } from "../year.js";

const BEFORE = new Set(
  "in since of by until till from to through during before after for early late mid and between around about circa year fiscal post pre than the into beyond end spring summer autumn fall winter".split(
    " ",
  ),
);

/** "1998", "fiscal 1989", "the year 2000", "the year two thousand", "nineteen ninety-six". */
export const year: Rule = {
  name: "year",
  on: Kind.cardinal,
  digits: true,
  find(scan, at) {
    return isKind(scan, at, Kind.cardinal) ? spelled(scan, at) : inDigits(scan, at);
  },
};

function inDigits(scan: Scan, at: number): Found | null {
  const { number, text } = atomAt(scan, at);
  if (!isYear(number) || text.length !== 4 || partOfNumber(scan, at)) return null;
  const before = wordAt(scan, at - 1);
  const introduced = BEFORE.has(before) || isHyphen(scan, at - 1) || isKind(scan, at - 1, Kind.month | Kind.season);
  const modern = number >= 1900 && number < 2060;
  if (!introduced && (!modern || counts(scan, at))) return null;
  if (!modern && (before === "the" || before === "to" || before === "for" || counts(scan, at))) return null;
  if (before === "than" || (before === "for" && counts(scan, at))) return null;
  return yearFound(scan, at, at, number);
}

/** Digits of a sum, a range of numbers, a telephone number, a decimal. */
function partOfNumber(scan: Scan, at: number): boolean {
  const before = atomAt(scan, at - 1);
  const after = atomAt(scan, at + 1);
  if (/^[$£€¥#%/]$/.test(before.text) || before.text === "no" || before.text === "dlrs") return true;
  if (atomAt(scan, at).glued && (/^[a-z]/.test(before.text) || before.text === ".")) return true;
  if (after.glued && (/^[%/a-z]/.test(after.text) || after.text === "°") && after.text !== "s") return true;
  return isHyphen(scan, at + 1) && atomAt(scan, at + 1).glued && atomAt(scan, at + 2).number > 2100;
}

/** "1990 people", "2000 shares": a plural noun after a bare number is what it counts; so is a unit. */
function counts(scan: Scan, at: number): boolean {
  if (isKind(scan, at + 1, Kind.unit) && scan.words.units.get(wordAt(scan, at + 1))?.plural) return true;
  if (/^(year|day|hour|minute)$/.test(wordAt(scan, at + 1))) return true;
  const next = tokenAt(scan, at + 1);
  return next?.xpos === "NNS" && wordAt(scan, at - 1) !== "the";
}

function yearFound(scan: Scan, from: number, last: number, value: number): Found {
  let first = from;
  if (wordAt(scan, first - 1) === "year") first--;
  if (wordAt(scan, first - 1) === "fiscal") first--;
  if (first < from && wordAt(scan, first - 1) === "the") first--;
  return { first, last, type: "DATE", expression: express(String(value)) };
}

/** "nineteen ninety-six", "twenty twenty-four"; "two thousand six" only after "year" or a preposition of time. */
function spelled(scan: Scan, at: number): Found | null {
  const { cardinals } = scan.words;
  const head = cardinals.get(wordAt(scan, at));
  if (head === undefined || isKind(scan, at - 1, Kind.cardinal)) return null;
  if (head === 2 && wordAt(scan, at + 1) === "thousand") return millennium(scan, at);
  if (head < 15 || head > 20) return null;
  const tens = cardinals.get(wordAt(scan, at + 1));
  if (tens === undefined || tens < 10) return null;
  const hyphen = isHyphen(scan, at + 2) ? at + 3 : at + 2;
  const ones = tens >= 20 ? (cardinals.get(wordAt(scan, hyphen)) ?? 0) : 0;
  const last = ones > 0 && ones < 10 ? hyphen : at + 1;
  if (isKind(scan, last + 1, Kind.unit)) return null;
  return yearFound(scan, at, last, head * 100 + tens + (ones < 10 ? ones : 0));
}

function millennium(scan: Scan, at: number): Found | null {
  if (!/^(year|in|since|by|until)$/.test(wordAt(scan, at - 1))) return null;
  const from = wordAt(scan, at + 2) === "and" ? at + 3 : at + 2;
  const rest = scan.words.cardinals.get(wordAt(scan, from));
  const last = rest === undefined ? at + 1 : from;
  const next = scan.sentence.tokens[atomAt(scan, last + 1).token];
  if (wordAt(scan, at - 1) !== "year" && (isKind(scan, last + 1, Kind.unit) || next?.xpos === "NNS")) return null;
  return yearFound(scan, at, last, 2000 + (rest ?? 0));
}
