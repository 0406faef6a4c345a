import { Kind } from "../kinds.js";
import { lengthValue } from "../length.js";
import { readNumber } from "../number.js";
import { express, type Found, type Rule } from "../rule.js";
import { atomAt, type Scan, tokenAt, wordAt } from "../scan.js";
import { pad } from "../year.js";

/** "every Monday", "each month", "every two weeks", "each July". */
export const every: Rule = {
  name: "every",
  on: Kind.each,
  find(scan, at) {
    const other = wordAt(scan, at + 1) === "other" ? 2 : 1;
    const number = other === 2 ? { count: 2, next: at + 2 } : (readNumber(scan, at + 1) ?? { count: 1, next: at + 1 });
    const last = number.next;
    const value = repeated(scan, last, number.count);
    return value ? { first: at, last, type: "SET", expression: express(value) } : null;
  },
};

function repeated(scan: Scan, at: number, count: number | null): string | null {
  const { units, weekdays, months, seasons, dayparts } = scan.words;
  const word = wordAt(scan, at);
  const unit = units.get(word);
  if (unit) return lengthValue(count, unit.unit);
  if (weekdays.has(word)) return `XXXX-WXX-${weekdays.get(word)}`;
  if (months.has(word)) return `XXXX-${pad(months.get(word)!)}`;
  if (seasons.has(word)) return `XXXX-${seasons.get(word)}`;
  return dayparts.has(word) ? `XXXX-XX-XXT${dayparts.get(word)}` : null;
}

/** "the party daily Granma", "a Beirut daily": a noun that names a paper. */
function isPaper(scan: Scan, at: number): boolean {
  if (!/^(daily|weekly|monthly)$/.test(wordAt(scan, at))) return false;
  return (
    tokenAt(scan, at)?.upos === "NOUN" || (atomAt(scan, at + 1).capital && tokenAt(scan, at + 1)?.upos === "PROPN")
  );
}

/** "daily", "annually", "quarterly". */
export const frequency: Rule = {
  name: "frequency",
  on: Kind.frequency,
  find(scan, at): Found | null {
    // A paper's name: "LA Weekly".
    if (atomAt(scan, at).capital && atomAt(scan, at - 1).capital) return null;
    if (isPaper(scan, at)) return null;
    // "quarterly dividend" names a kind of dividend; "daily flights" says how often.
    if (wordAt(scan, at) === "quarterly" && /^(NOUN|PROPN|ADJ|NUM)$/.test(tokenAt(scan, at + 1)?.upos ?? ""))
      return null;
    return { first: at, last: at, type: "SET", expression: express(scan.words.frequencies.get(wordAt(scan, at))!) };
  },
};
