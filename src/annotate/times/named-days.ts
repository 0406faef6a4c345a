import { indexPhrases, type PhraseIndex } from "../../lexicon/time.js";
import type { TimeLexicon } from "./rule.js";

/** A day that has a name: a holiday, or a day on which something is remembered. */
export interface NamedDayRow {
  name: string;
  /** See `lexicon/day-rule`. */
  rule: string;
  country: string | null;
  since: number | null;
}

const made = new WeakMap<TimeLexicon["tables"], PhraseIndex<NamedDayRow[]>>();

/** Holidays and named days by the first word of their names; names are read without their periods and in lower case. */
export function namedDays(lexicon: TimeLexicon): PhraseIndex<NamedDayRow[]> {
  let index = made.get(lexicon.tables);
  if (!index) {
    index = reckon(lexicon);
    made.set(lexicon.tables, index);
  }
  return index;
}

function reckon({ tables }: TimeLexicon): PhraseIndex<NamedDayRow[]> {
  const rows = new Map<string, NamedDayRow[]>();
  const add = (name: string, row: Omit<NamedDayRow, "name">) => {
    const key = wordsOf(name).join(" ");
    const list = rows.get(key);
    if (list) list.push({ name, ...row });
    else rows.set(key, [{ name, ...row }]);
  };
  for (const holiday of tables.holidays) {
    for (const name of holiday.names) add(name, { rule: holiday.rule, country: holiday.country, since: holiday.since });
  }
  for (const day of tables.anniversaries) {
    for (const name of day.names) add(name, { rule: day.day, country: day.country, since: day.since });
  }
  return indexPhrases(rows);
}

/** A name as the scanner cuts it: lower case, possessives and hyphens apart. */
export function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(".", "")
    .replaceAll(/(['-])/g, " $1 ")
    .split(" ")
    .filter((word) => word !== "");
}
