import type { CleanTables } from "../lexicon/clean.js";

/** A date as a report or a caller states it. */
export interface StatedDate {
  /** YYYY-MM-DD, with THH:MM and zone where they are stated; YYYY-MM, YYYY; XXXX-MM-DD where the year is left out. */
  value: string;
  precision: "minute" | "day" | "month" | "year" | "open";
}

/** Where a date stands in a line: first and last token (of words and marks), both inclusive. */
export interface DateInLine extends StatedDate {
  first: number;
  last: number;
}

type DateTables = CleanTables["dates"];

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?$/;
const RFC =
  /^(?:[A-Za-z]{3},\s)?(\d{1,2})\s([A-Za-z]{3})\s(\d{4})(?:\s(\d{2}):(\d{2})(?::\d{2})?\s?(GMT|UTC?|Z|[+-]\d{4})?)?$/;
const RFC_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date that a caller gives: ISO 8601 (year, month, day, or day with time) or the date of RFC 5322. Anything else is null. */
export function parseGivenDate(given: string): StatedDate | null {
  const text = given.trim().slice(0, 64);
  if (/^\d{4}$/.test(text)) return isYear(Number(text)) ? { value: text, precision: "year" } : null;
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, zone] = iso;
    if (day === undefined)
      return isDay(Number(year), Number(month), 1) ? { value: `${year}-${month}`, precision: "month" } : null;
    return stamp(Number(year), Number(month), Number(day), hour, minute, zone);
  }
  const rfc = RFC.exec(text);
  if (!rfc) return null;
  const [, day, name, year, hour, minute, zone] = rfc;
  return stamp(Number(year), RFC_MONTHS.indexOf(name!.toLowerCase()) + 1, Number(day), hour, minute, zone);
}

function stamp(
  year: number,
  month: number,
  day: number,
  hour?: string,
  minute?: string,
  zone?: string,
): StatedDate | null {
  if (!isYear(year) || !isDay(year, month, day)) return null;
  const date = dayValue(year, month, day);
  if (hour === undefined) return { value: date, precision: "day" };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return { value: `${date}T${hour}:${minute}${zoneValue(zone)}`, precision: "minute" };
}

function zoneValue(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^(GMT|UTC?|Z|[+-]00:?00)$/.test(zone)) return "Z";
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** The dates in a line, in order: "Aug. 16, 2024", "16 August 2024", "2024-08-16", "2024/08/16", 16/08/2024 where only one reading is a day. */
export function datesInLine(tokens: readonly string[], tables: DateTables): DateInLine[] {
  const found: DateInLine[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const date = dateAt(tokens, i, tables);
    if (!date) continue;
    found.push(date);
    i = date.last;
  }
  return found;
}

function dateAt(tokens: readonly string[], i: number, tables: DateTables): DateInLine | null {
  return written(tokens, i, tables) ?? numeric(tokens, i);
}

function written(tokens: readonly string[], i: number, tables: DateTables): DateInLine | null {
  const day = dayNumber(tokens[i]);
  if (day !== null) {
    const at = tokens[i + 1] === "of" ? i + 2 : i + 1;
    const month = monthNumber(tokens[at], tables);
    return month === null ? null : withYear(tokens, i, tokens[at + 1] === "." ? at + 1 : at, month, day);
  }
  const month = monthNumber(tokens[i], tables);
  if (month === null) return null;
  const at = tokens[i + 1] === "." ? i + 2 : i + 1;
  const number = dayNumber(tokens[at]);
  if (number !== null) return withYear(tokens, i, at, month, number);
  const year = yearNumber(tokens[at]);
  return year === null ? null : { value: `${year}-${pad(month)}`, precision: "month", first: i, last: at };
}

/** The year may follow at once or after a comma; without one the date stays open. */
function withYear(
  tokens: readonly string[],
  first: number,
  last: number,
  month: number,
  day: number,
): DateInLine | null {
  const at = tokens[last + 1] === "," ? last + 2 : last + 1;
  const year = yearNumber(tokens[at]);
  if (year !== null)
    return isDay(year, month, day) ? { value: dayValue(year, month, day), precision: "day", first, last: at } : null;
  return isDay(2000, month, day) ? { value: `XXXX-${pad(month)}-${pad(day)}`, precision: "open", first, last } : null;
}

const NUMERIC_ISO = /^(\d{4})-(\d{2})-(\d{2})(?:t\d{2})?$/;

function numeric(tokens: readonly string[], i: number): DateInLine | null {
  const iso = NUMERIC_ISO.exec(tokens[i]!);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), i, i);
  const mark = tokens[i + 1];
  if ((mark !== "/" && mark !== ".") || tokens[i + 3] !== mark) return null;
  const [a, b, c] = [tokens[i]!, tokens[i + 2] ?? "", tokens[i + 4] ?? ""];
  if (![a, b, c].every((part) => /^\d{1,4}$/.test(part))) return null;
  if (a.length === 4) return day(Number(a), Number(b), Number(c), i, i + 4);
  if (c.length !== 4) return null;
  const dayFirst = mark === "." || Number(a) > 12;
  if (dayFirst) return day(Number(c), Number(b), Number(a), i, i + 4);
  return Number(b) > 12 || a === b ? day(Number(c), Number(a), Number(b), i, i + 4) : null;
}

function day(year: number, month: number, date: number, first: number, last: number): DateInLine | null {
  return isYear(year) && isDay(year, month, date)
    ? { value: dayValue(year, month, date), precision: "day", first, last }
    : null;
}

export function monthNumber(token: string | undefined, tables: DateTables): number | null {
  if (token === undefined) return null;
  const index = tables.months.findIndex((names) => names.includes(token));
  return index < 0 ? null : index + 1;
}

function dayNumber(token: string | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token ?? "");
  const number = Number(match?.[1]);
  return number >= 1 && number <= 31 ? number : null;
}

function yearNumber(token: string | undefined): number | null {
  return token !== undefined && /^\d{4}$/.test(token) && isYear(Number(token)) ? Number(token) : null;
}

/** Newspapers are dated from the 17th century on; a number beyond is no year of a report. */
function isYear(year: number): boolean {
  return year >= 1600 && year <= 2199;
}

function isDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayValue(year: number, month: number, date: number): string {
  return `${year}-${pad(month)}-${pad(date)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
