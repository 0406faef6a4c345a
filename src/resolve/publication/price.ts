import { dayNumber } from "../times/calendar.js";
import type { Clue } from "./clues.js";
import type { View } from "./view.js";

/** Shares in New York were told in eighths and sixteenths of a dollar until this day (order of the SEC, 2000). */
const DECIMAL = dayNumber(2001, 4, 9);
const EIGHTHS =
  /\b(?:closed|trading|shares? (?:rose|fell|closed|were|was)|composite|over-the-counter)\b[^.]{0,120}?\$\d+\.(?:125|375|625|875)\b/i;
const REACH = 20_000;

/** "closed at $18.375": of a day before shares were told in cents. */
export function priceClues({ reading }: View): Clue[] {
  const found = EIGHTHS.exec(reading.document.text.slice(0, REACH));
  if (!found) return [];
  const span = { start: found.index, end: found.index + found[0].length };
  return [
    {
      kind: "before",
      day: DECIMAL,
      span,
      reason: `“${found[0].slice(-8).trim()}”: shares were told in eighths of a dollar until April 2001`,
    },
  ];
}
