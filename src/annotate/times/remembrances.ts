import { wordsOf } from "./named-days.js";
import type { TimeLexicon } from "./rule.js";

/** What an anniversary can be of: a row of the calendar with the words that name it, cut as the scanner cuts. */
interface Remembrance {
  /** Day of the year, MM-DD. */
  day: string;
  /** Since when, as exactly as known. */
  since: string | null;
  phrases: readonly (readonly string[])[];
  /** Names of the country that must be named as well; null where the phrases say enough. */
  whose: readonly (readonly string[])[] | null;
  /** A dated event, not a day that is kept. */
  event: boolean;
}

/** Rows by the first words of their phrases. */
type Rows = ReadonlyMap<string, readonly Remembrance[]>;

const made = new WeakMap<TimeLexicon["tables"], Rows>();

/** What the words after "anniversary of" can mean: rows that fall on different days leave the day open between them. */
export interface Remembered {
  rules: string[];
  since: string | null;
  /** How many of the words it takes to say so. */
  length: number;
}

export function remembered(words: readonly string[], lexicon: TimeLexicon): Remembered | null {
  const rows = rowsOf(lexicon);
  const matches = [...new Set(words.flatMap((word) => rows.get(word) ?? []))]
    .map((row) => ({ row, length: lengthOf(words, row) }))
    .filter((match) => match.length > 0);
  const length = Math.max(0, ...matches.map((match) => match.length));
  const best = matches.filter((match) => match.length === length).map((match) => match.row);
  if (best.length === 0) return null;
  const since = (best.find((row) => row.event) ?? best[0]!).since;
  return { rules: [...new Set(best.map((row) => row.day))], since, length };
}

function rowsOf(lexicon: TimeLexicon): Rows {
  let rows = made.get(lexicon.tables);
  if (!rows) {
    rows = byFirstWord([...keptDays(lexicon), ...events(lexicon)]);
    made.set(lexicon.tables, rows);
  }
  return rows;
}

function byFirstWord(all: readonly Remembrance[]): Rows {
  const rows = new Map<string, Remembrance[]>();
  for (const row of all) {
    for (const word of new Set(row.phrases.map((phrase) => phrase[0] ?? ""))) {
      rows.set(word, [...(rows.get(word) ?? []), row]);
    }
  }
  return rows;
}

function keptDays({ tables }: TimeLexicon): Remembrance[] {
  const names = new Map<string, string[][]>();
  for (const state of tables.states) {
    const all = [state.label, ...state.aliases, ...state.contextual, ...state.adjectives].map(bare);
    names.set(state.code, [...(names.get(state.code) ?? []), ...all]);
  }
  return tables.anniversaries.map((row) => ({
    day: row.day,
    since: row.since === null ? null : String(row.since),
    phrases: row.of.map(bare),
    whose: row.country === null ? null : (names.get(row.country) ?? []),
    event: false,
  }));
}

function events({ tables }: TimeLexicon): Remembrance[] {
  const dated = tables.events.filter((row) => row.from.length === 10);
  return dated.map((row) => ({
    day: row.from.slice(5),
    since: row.from,
    phrases: row.names.map(bare),
    whose: null,
    event: true,
  }));
}

/** A name without its article. */
function bare(name: string): string[] {
  const words = wordsOf(name);
  return words[0] === "the" ? words.slice(1) : words;
}

/** How many words it takes to name both what is remembered and whose it is; 0 where they do not. */
function lengthOf(words: readonly string[], row: Remembrance): number {
  const what = furthest(words, row.phrases);
  if (what === 0 || row.whose === null) return what;
  const whose = furthest(words, row.whose);
  return whose === 0 ? 0 : Math.max(what, whose);
}

/** Where the phrase that reaches furthest ends among the words; 0 where none is there. */
function furthest(words: readonly string[], phrases: readonly (readonly string[])[]): number {
  let end = 0;
  for (const phrase of phrases) {
    for (let i = words.length - phrase.length; i >= 0 && i + phrase.length > end; i--) {
      if (phrase.length > 0 && phrase.every((word, k) => words[i + k] === word)) end = i + phrase.length;
    }
  }
  return end;
}
