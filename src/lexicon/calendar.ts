import { checkCountry, checkDate, checkMonthDay } from "./checks.js";
import { isDayRule } from "./day-rule.js";
import { listOf, parseTsv, type Row } from "./tsv.js";

const DAY_COLUMNS = ["names", "day", "country", "since", "of"] as const;
const HOLIDAY_COLUMNS = ["names", "rule", "country", "since"] as const;
const EVENT_COLUMNS = ["names", "from", "to", "country"] as const;

/** A named day of every year: "Victory Day", "anniversary of Korea's independence". */
export interface NamedDay {
  /** Names of the day itself; none where only what happened has a name. */
  readonly names: readonly string[];
  /** MM-DD. */
  readonly day: string;
  readonly country: string | null;
  /** Year of what it remembers, or of its first keeping, where known. */
  readonly since: number | null;
  /** What is remembered, as words that stand with "anniversary of": "independence", "liberation". */
  readonly of: readonly string[];
}

/** A holiday whose day follows a rule. */
export interface Holiday {
  readonly names: readonly string[];
  /** See `dayOf` in day-rule.ts. */
  readonly rule: string;
  readonly country: string | null;
  readonly since: number | null;
}

/** A known dated event, with the names that reports give it. */
export interface DatedEvent {
  readonly names: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly from: string;
  /** Null for what took a day or has no plain end. */
  readonly to: string | null;
  readonly country: string | null;
}

/** Reads `calendar/anniversaries.tsv`. */
export function parseAnniversaries(text: string, file = "calendar/anniversaries.tsv"): NamedDay[] {
  return parseTsv(text, file, DAY_COLUMNS).map((row) => ({
    names: row.cells.names === "" && row.cells.of !== "" ? [] : namesOf(row, row.cells.names),
    day: checkMonthDay(row, row.cells.day, "day"),
    country: checkCountry(row, row.cells.country),
    since: yearOf(row, row.cells.since),
    of: listOf(row.cells.of),
  }));
}

/** Reads `calendar/holidays.tsv`. */
export function parseHolidays(text: string, file = "calendar/holidays.tsv"): Holiday[] {
  return parseTsv(text, file, HOLIDAY_COLUMNS).map((row) => ({
    names: namesOf(row, row.cells.names),
    rule: isDayRule(row.cells.rule)
      ? row.cells.rule
      : row.fail(`rule "${row.cells.rule}" is none of those of day-rule.ts`),
    country: checkCountry(row, row.cells.country),
    since: yearOf(row, row.cells.since),
  }));
}

/** Reads `calendar/events.tsv`. */
export function parseDatedEvents(text: string, file = "calendar/events.tsv"): DatedEvent[] {
  return parseTsv(text, file, EVENT_COLUMNS).map((row) => ({
    names: namesOf(row, row.cells.names),
    from: checkDate(row, row.cells.from, "from") ?? row.fail("from is empty"),
    to: checkDate(row, row.cells.to, "to"),
    country: checkCountry(row, row.cells.country),
  }));
}

function namesOf(row: Row<string>, cell: string): string[] {
  const names = listOf(cell);
  return names.length > 0 && names.every((name) => name.trim() === name && name !== "")
    ? names
    : row.fail("a name is empty");
}

function yearOf(row: Row<string>, cell: string): number | null {
  if (cell === "") return null;
  return /^-?\d{1,4}$/.test(cell) ? Number(cell) : row.fail(`since "${cell}" is not a year`);
}
