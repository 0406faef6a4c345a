/** Days as whole numbers from 1970-01-01, proleptic Gregorian: arithmetic without clocks or zones. */

export interface Civil {
  year: number;
  month: number;
  day: number;
}

/** Day number of a date; months and days outside their range count on ("2024-13-01" is January 2025). */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(utc(year, month - 1, day) / 86_400_000);
}

/** `Date.UTC` without its rule that a year below 100 is of the 20th century. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, 0, 1));
  return date.setUTCFullYear(year, month, day);
}

export function civil(day: number): Civil {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO 8601 weekday, 1 (Monday) to 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week and the year that it belongs to. */
export function isoWeek(day: number): { year: number; week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const year = civil(thursday).year;
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week. */
export function weekStart(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** `YYYY-MM-DD`. */
export function formatDay(day: number): string {
  const { year, month, day: date } = civil(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** The day that a value begins with; null unless it is a whole `YYYY-MM-DD`, with or without a time of day. */
export function parseDay(value: string | null): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(value ?? "");
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** A day moved by whole months; the 31st becomes the last day of a shorter month. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: date } = civil(day);
  const at = year * 12 + month - 1 + months;
  const toYear = Math.floor(at / 12);
  const toMonth = (at % 12) + 1 + (at % 12 < 0 ? 12 : 0);
  return dayNumber(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

export function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}
