import { EntityClass } from "../model/index.js";
import type { Row } from "./tsv.js";

const CLASSES: ReadonlySet<string> = new Set(EntityClass.options);

/** PLOVER's sectors, and PRE for partly recognised states. */
const SECTORS: ReadonlySet<string> = new Set(
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split(" "),
);

/** PLOVER's codes for what belongs to no one state. */
export const INTERNATIONAL_CODES: ReadonlySet<string> = new Set(["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"]);

type Fails = Pick<Row<string>, "fail">;

/** An id: a Wikidata id, or `local:` and a slug where none was checked against a source. */
export function checkId(row: Fails, id: string): string {
  if (/^(Q[1-9]\d*|local:[a-z0-9]+(-[a-z0-9]+)*)$/.test(id)) return id;
  return row.fail(`id "${id}" is neither a Wikidata id (Q159) nor local:a-slug`);
}

/** A name that is not empty and has no blanks at its ends. */
export function checkName(row: Fails, name: string, what = "label"): string {
  if (name !== "" && name.trim() === name) return name;
  return row.fail(`${what} "${name}" is empty or has blanks at its ends`);
}

export function checkClass(row: Fails, name: string): EntityClass {
  if (CLASSES.has(name)) return name as EntityClass;
  return row.fail(`class "${name}" is not one of ${[...CLASSES].join(", ")}`);
}

export function checkSectors(row: Fails, sectors: string[]): string[] {
  const wrong = sectors.find((sector) => !SECTORS.has(sector));
  return wrong === undefined ? sectors : row.fail(`sector "${wrong}" is not one of PLOVER's`);
}

/** A country cell: empty, three capitals of a state, or an international code. */
export function checkCountry(row: Fails, code: string): string | null {
  if (code === "") return null;
  return /^[A-Z]{3}$/.test(code) ? code : row.fail(`country "${code}" is not a code of three capitals`);
}

/** A value out of a closed set. */
export function checkOneOf<T extends string>(row: Fails, value: string, allowed: readonly T[], what: string): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  return row.fail(`${what} "${value}" is not one of ${allowed.join(", ")}`);
}

/** A date as exact as it is known, YYYY, YYYY-MM or YYYY-MM-DD; an empty cell is null. */
export function checkDate(row: Fails, date: string, what: string): string | null {
  if (date === "") return null;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return row.fail(`${what} "${date}" is not YYYY, YYYY-MM or YYYY-MM-DD`);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(Number(match[1]), month)) {
    return row.fail(`${what} "${date}" is no day of the calendar`);
  }
  return date;
}

/** A day of every year, MM-DD (29 February counts). */
export function checkMonthDay(row: Fails, date: string, what: string): string {
  const match = /^(\d{2})-(\d{2})$/.exec(date);
  const month = Number(match?.[1]);
  const day = Number(match?.[2]);
  if (match && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(2000, month)) return date;
  return row.fail(`${what} "${date}" is not MM-DD`);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : DAYS[month - 1]!;
}
