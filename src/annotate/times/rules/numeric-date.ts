import { express, type Rule } from "../rule.js";
import { atomAt, type Scan, wordAt } from "../scan.js";
import { isYear, pad } from "../year.js";

/** "2024-10-07", "2024/10/07", "10/07/2024", "07.10.2024", "8/15/98". Which of two small numbers is the day stays open unless one is above 12. */
export const numericDate: Rule = {
  name: "numeric-date",
  on: 0,
  digits: true,
  find(scan, at) {
    const parts = readParts(scan, at);
    if (!parts) return null;
    const value = dayFrom(parts.numbers, parts.sign);
    return value ? { first: at, last: parts.last, type: "DATE", expression: express(value) } : null;
  },
};

function readParts(scan: Scan, at: number): { numbers: number[]; sign: string; last: number } | null {
  const { text } = atomAt(scan, at);
  const dotted = text.length > 10 ? [] : text.split(".");
  if (dotted.length === 3) return { numbers: dotted.map(Number), sign: ".", last: at };
  const sign = wordAt(scan, at + 1);
  if ((sign !== "-" && sign !== "/") || wordAt(scan, at + 3) !== sign) return null;
  for (let i = at + 1; i <= at + 4; i++) if (!atomAt(scan, i).glued) return null;
  if (atomAt(scan, at + 5).glued && /^[-/]$/.test(wordAt(scan, at + 5))) return null;
  return { numbers: [at, at + 2, at + 4].map((i) => atomAt(scan, i).number), sign, last: at + 4 };
}

function dayFrom([a, b, c]: number[], sign: string): string | null {
  if (a === undefined || b === undefined || c === undefined || ![a, b, c].every(Number.isInteger)) return null;
  if (isYear(a)) return dayValue(a, b, c);
  const year = isYear(c) ? c : c < 100 && sign === "/" ? (c < 50 ? 2000 + c : 1900 + c) : 0;
  if (year === 0) return null;
  if (sign === "." || a > 12) return dayValue(year, b, a);
  // American order where nothing speaks against it, as English-language agencies write it.
  return dayValue(year, a, b);
}

function dayValue(year: number, month: number, day: number): string | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${year}-${pad(month)}-${pad(day)}` : null;
}
