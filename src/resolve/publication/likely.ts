import { weekdayOf } from "../times/calendar.js";
import type { Lean } from "../times/fill.js";
import type { Clue } from "./clues.js";

/** How long after a day the news of it is told, in days: index is the distance. Judged from how news agencies write. */
const AFTER_DAY = [1, 1, 0.8, 0.65, 0.5, 0.4, 0.3, 0.25];
/** The same for a weekday that the report names. */
const AFTER_WEEKDAY = [1, 0.8, 0.5, 0.3, 0.2, 0.15, 0.1];

/** How many days after a day of news the report may come. */
export const WINDOW = AFTER_DAY.length - 1;

/** First and last day on which a report about `day` is likely; what lies ahead of a report is told up to a week before. */
export function windowOf(day: number, lean: Lean): { earliest: number; latest: number } {
  return lean === "future" ? { earliest: day - WINDOW, latest: day } : { earliest: day, latest: day + WINDOW };
}

/** How well a day fits as the day of publication of news about `about`, 0 to 1. */
export function likelihood(day: number, about: number, lean: Lean, clues: readonly Clue[]): number {
  const distance = lean === "future" ? about - day : day - about;
  let fit = AFTER_DAY[distance] ?? 0;
  for (const weekday of weekdaysOf(clues)) fit *= AFTER_WEEKDAY[(weekdayOf(day) - weekday + 7) % 7]!;
  return fit;
}

/** Each weekday that the report names, once. */
function weekdaysOf(clues: readonly Clue[]): Set<number> {
  return new Set(clues.flatMap((clue) => (clue.kind === "weekday" ? [clue.weekday] : [])));
}
