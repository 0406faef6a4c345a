import type { Period, Published, Time } from "../model/index.js";

/** Days from first to last, both included. */
export interface Days {
  earliest: string;
  latest: string;
}

const DAY_MS = 86_400_000;

/** The day number of an ISO date; null where the string is none. */
export function dayNumber(iso: string): number | null {
  const parsed = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(parsed) ? null : Math.round(parsed / DAY_MS);
}

export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between two stretches of days: 0 where they touch or overlap. Unreadable dates are infinitely far. */
export function daysApart(a: Days, b: Days): number {
  const [a1, a2, b1, b2] = [a.earliest, a.latest, b.earliest, b.latest].map(dayNumber);
  if (a1 == null || a2 == null || b1 == null || b2 == null) return Number.POSITIVE_INFINITY;
  if (a2 < b1) return b1 - a2;
  if (b2 < a1) return a1 - b2;
  return 0;
}

/** Length in days. */
export function lengthOf(days: Days): number {
  const first = dayNumber(days.earliest);
  const last = dayNumber(days.latest);
  return first === null || last === null ? Number.POSITIVE_INFINITY : last - first + 1;
}

/** When something happened, as far as the time says: null for durations, sets and times that are still open. */
export function periodOf(time: Time | undefined): (Period & Days) | null {
  if (!time || time.type === "DURATION" || time.type === "SET") return null;
  if (time.earliest === null || time.latest === null) return null;
  return { value: time.value, earliest: time.earliest.slice(0, 10), latest: time.latest.slice(0, 10) };
}

/** The month, "01" to "12", of a time whose month is known and whose year is not ("XXXX-06"). */
export function openMonth(time: Time | undefined): string | null {
  return time ? (/^XXXX-(\d\d)/.exec(time.value)?.[1] ?? null) : null;
}

/** When a report came out, where that is known to the month or better. */
export function reportedOn(published: Published): Days | null {
  const { earliest, latest } = published;
  if (earliest === null || latest === null) return null;
  const days = { earliest: earliest.slice(0, 10), latest: latest.slice(0, 10) };
  return lengthOf(days) <= 31 ? days : null;
}

/** The months ("2024-06") that a stretch touches, at most `most`. */
export function monthsOf(days: Days, most = 36): string[] {
  const months: string[] = [];
  let year = Number(days.earliest.slice(0, 4));
  let month = Number(days.earliest.slice(5, 7)) || 1;
  const last = days.latest.slice(0, 7);
  while (months.length < most) {
    const value = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    months.push(value);
    if (value >= last || Number.isNaN(year)) break;
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}
