import type { Published } from "../../model/index.js";
import { addMonths, formatDay, parseDay } from "../times/calendar.js";
import { daysOf } from "../times/period.js";

/** What other reports say about when one was published: days within which it was, and why. */
export interface DateEvidence {
  /** A value that the publication date lies in (a day, a month, a year); bounds may be given instead of it or beside it. */
  value?: string | null;
  earliest?: string | null;
  latest?: string | null;
  reason: string;
}

/**
 * Evidence from a time that two reports share: this one names it without its year, another dates it to `value`. What a report names
 * without a year lies within the twelve months before it. Null where the value is no day or month of one year.
 */
export function sharedTimeEvidence(value: string, reason: string): DateEvidence | null {
  const days = /^\d{4}-\d\d/.test(value) ? daysOf(value) : null;
  if (!days) return null;
  return { earliest: formatDay(days.earliest), latest: formatDay(addMonths(days.latest + 1, 12) - 1), reason };
}

/**
 * Narrows an inferred or unknown publication date by evidence; a date that was given, stated or in the metadata stands. Candidates
 * outside of the evidence fall away; when one is left it becomes the value. Evidence that contradicts what is known changes nothing.
 */
export function narrowPublication(published: Published, evidence: readonly DateEvidence[]): Published {
  if (published.basis !== "inferred" && published.basis !== "unknown") return published;
  return evidence.reduce(narrowBy, published);
}

function narrowBy(published: Published, evidence: DateEvidence): Published {
  const within = daysOf(evidence.value ?? "");
  const earliest = latestOf(published.earliest, evidence.earliest ?? null, within && formatDay(within.earliest));
  const latest = earliestOf(published.latest, evidence.latest ?? null, within && formatDay(within.latest));
  if (earliest && latest && earliest > latest) return published;
  const inside = (day: string) => (!earliest || day >= earliest) && (!latest || day <= latest);
  const candidates = published.candidates.filter((candidate) => inside(candidate.value));
  if (published.candidates.length > 0 && candidates.length === 0) return published;
  if (published.value !== null && !inside(published.value)) return published;
  const reasons = [...published.reasons, { text: evidence.reason, start: null, end: null }];
  const narrowed: Published = { ...published, earliest, latest, candidates, reasons, basis: "inferred" };
  if (published.precision !== "open" && published.value !== null) return narrowed;
  if (candidates.length === 0 && isWeek(earliest, latest)) return { ...narrowed, value: earliest, precision: "day" };
  return candidates.length === 1 ? settle(narrowed, candidates[0]!) : { ...narrowed, value: null, precision: "open" };
}

/** Within one known week the first day is the best one: news names the weekday of that day or of the day before. */
function isWeek(earliest: string | null, latest: string | null): boolean {
  const [first, last] = [parseDay(earliest ?? ""), parseDay(latest ?? "")];
  return first !== null && last !== null && last - first < 7;
}

/** One candidate is left: it is the value, and the days that it stands for are the interval. */
function settle(published: Published, { value, source }: Published["candidates"][number]): Published {
  const window = /(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(source);
  const earliest = latestOf(published.earliest, window?.[1] ?? null);
  const latest = earliestOf(published.latest, window?.[2] ?? null);
  const day = parseDay(value) !== null;
  return {
    ...published,
    value,
    precision: day ? "day" : "month",
    earliest,
    latest,
    candidates: [{ value, source, confidence: 1 }],
  };
}

function latestOf(...days: (string | null)[]): string | null {
  return days.filter((day) => day !== null).reduce((a: string | null, b) => (a === null || b > a ? b : a), null);
}

function earliestOf(...days: (string | null)[]): string | null {
  return days.filter((day) => day !== null).reduce((a: string | null, b) => (a === null || b < a ? b : a), null);
}
