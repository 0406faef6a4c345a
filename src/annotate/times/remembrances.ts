import { wordsOf } from "./named-days.js";
import type { TimeLexicon } from "./rule.js";

/** What an anniversary can be of: a row of the calendar with the words that name it, cut as the scanner cuts. */
export interface Remembrance {
  /** Day of the year, MM-DD. */
  readonly day: string;
  /** Since when, as exactly as known. */
  readonly since: string | null;
  readonly phrases: readonly (readonly string[])[];
  /** Names of what was founded on that day: "NATO" of "founding of NATO". */
  readonly founded: readonly (readonly string[])[];
  readonly country: string | null;
  /** Names of the country that must be named as well; null where the phrases say enough. */
  readonly whose: readonly (readonly string[])[] | null;
  /** A dated event, not a day that is kept. */
  readonly event: boolean;
}

/** Rows by the first words of their phrases and names. */
export type Remembrances = ReadonlyMap<string, readonly Remembrance[]>;

const made = new WeakMap<TimeLexicon["tables"], Remembrances>();

/** The rows of the calendar's tables; reckoned once for each set of tables. */
export function remembrances({ tables }: TimeLexicon): Remembrances {
  let rows = made.get(tables);
  if (!rows) {
    rows = byFirstWord([...keptDays(tables), ...events(tables)]);
    made.set(tables, rows);
  }
  return rows;
}

function byFirstWord(all: readonly Remembrance[]): Remembrances {
  const rows = new Map<string, Remembrance[]>();
  for (const row of all) {
    for (const word of new Set([...row.phrases, ...row.founded].map((phrase) => phrase[0] ?? ""))) {
      const list = rows.get(word);
      if (list) list.push(row);
      else rows.set(word, [row]);
    }
  }
  return rows;
}

function keptDays(tables: TimeLexicon["tables"]): Remembrance[] {
  const names = new Map<string, string[][]>();
  for (const state of tables.states) {
    const peoples = state.demonyms.flatMap(({ singular, plural }) => [singular, plural]);
    const all = [state.label, ...state.aliases, ...state.contextual, ...state.adjectives, ...peoples].map(bare);
    names.set(state.code, [...(names.get(state.code) ?? []), ...all]);
  }
  return tables.anniversaries.map((row) => ({
    day: row.day,
    since: row.since === null ? null : String(row.since),
    phrases: row.of.map(bare),
    founded: row.of.flatMap(founded),
    country: row.country,
    // What belongs to no one state ("IGO") is named by its own words.
    whose: row.country === null || !names.has(row.country) ? null : names.get(row.country)!,
    event: false,
  }));
}

const FOUNDING = "founding of ";

function founded(phrase: string): string[][] {
  return phrase.startsWith(FOUNDING) ? [bare(phrase.slice(FOUNDING.length))] : [];
}

function events(tables: TimeLexicon["tables"]): Remembrance[] {
  const dated = tables.events.filter((row) => row.from.length === 10);
  return dated.map((row) => ({
    day: row.from.slice(5),
    since: row.from,
    phrases: row.names.map(bare),
    founded: [],
    country: row.country,
    whose: null,
    event: true,
  }));
}

/** A name without its article. */
function bare(name: string): string[] {
  const words = wordsOf(name);
  return words[0] === "the" ? words.slice(1) : words;
}
