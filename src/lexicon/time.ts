import { z } from "zod";
import { TableError } from "./tsv.js";
import { parseYaml } from "./yaml.js";

/** The tables that make `TimeWords`, by their path under `data/`. */
export const TIME_FILES = {
  calendar: "time/calendar.yaml",
  numbers: "time/numbers.yaml",
  units: "time/units.yaml",
  references: "time/references.yaml",
  modifiers: "time/modifiers.yaml",
  remembrances: "time/remembrances.yaml",
} as const;

export const TIME_UNITS = [
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "weekend",
  "fortnight",
  "month",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
] as const;
/** A unit as the words name it. */
export type UnitWord = (typeof TIME_UNITS)[number];

const numbers = z.record(z.string(), z.number());
const codes = z.record(z.string(), z.string());
const phrases = z.array(z.string());
const Anchor = z.enum(["published", "mentioned"]);

const Calendar = z.strictObject({
  months: numbers,
  weekdays: numbers,
  doubtful: phrases,
  seasons: codes,
  dayparts: codes,
  hours: codes,
  days: z.record(z.string(), z.strictObject({ offset: z.int(), part: z.string().optional() })),
  decades: numbers,
  zones: phrases,
  names: phrases,
});
const Numbers = z.strictObject({
  cardinals: numbers,
  scales: numbers,
  ordinals: numbers,
  vague: z.record(z.string(), z.number().nullable()),
});
const Units = z.strictObject({
  units: z.record(z.enum(TIME_UNITS), phrases),
  between: phrases,
  frequencies: codes,
  relatives: z.record(z.string(), z.strictObject({ count: z.int(), anchor: Anchor })),
  directions: z.record(
    z.string(),
    z.strictObject({ sign: z.union([z.literal(1), z.literal(-1)]), anchor: Anchor, closing: z.boolean().optional() }),
  ),
});
const References = z.strictObject({
  PRESENT_REF: phrases,
  PAST_REF: phrases,
  FUTURE_REF: phrases,
  leadingPreposition: phrases,
  closing: phrases,
});
const Modifiers = z.strictObject({ date: codes, duration: codes, outside: phrases });
const Remembrances = z.strictObject({
  spans: numbers,
  jubilees: numbers,
  founding: phrases,
  opening: phrases,
  keeping: phrases,
  aging: phrases,
  honouring: phrases,
});

export type Relative = z.infer<typeof Units>["relatives"][string];
export type Direction = z.infer<typeof Units>["directions"][string];

/** A phrase of several words with what it says; `words` are lower case. */
export interface TimePhrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases by their first word, longest first. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly TimePhrase<T>[]>;

/** A word that places speech before, at or after now. */
export interface ReferencePhrase {
  readonly value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF";
  /** How many words at its start lie outside of the expression (a preposition). */
  readonly skip: number;
  /** Counts only where no noun follows. */
  readonly closing: boolean;
}

export interface ModifierPhrase {
  readonly mod: string;
  readonly inside: boolean;
}

export interface RemembranceWords {
  readonly spans: ReadonlyMap<string, number>;
  readonly jubilees: ReadonlyMap<string, number>;
  readonly founding: ReadonlySet<string>;
  readonly opening: ReadonlySet<string>;
  readonly keeping: ReadonlySet<string>;
  readonly aging: ReadonlySet<string>;
  readonly honouring: ReadonlySet<string>;
}

/** What the words of time are, from `data/time`. Keys are lower case, without an abbreviation's period. */
export interface TimeWords {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly doubtful: ReadonlySet<string>;
  readonly seasons: ReadonlyMap<string, string>;
  readonly dayparts: ReadonlyMap<string, string>;
  readonly hours: ReadonlyMap<string, string>;
  readonly days: ReadonlyMap<string, { offset: number; part?: string | undefined }>;
  readonly decades: ReadonlyMap<string, number>;
  readonly zones: ReadonlySet<string>;
  readonly names: PhraseIndex<true>;
  readonly cardinals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly vague: ReadonlyMap<string, number | null>;
  readonly units: ReadonlyMap<string, { unit: UnitWord; plural: boolean }>;
  readonly between: ReadonlySet<string>;
  readonly frequencies: ReadonlyMap<string, string>;
  readonly relatives: ReadonlyMap<string, Relative>;
  readonly directions: ReadonlyMap<string, Direction>;
  readonly references: PhraseIndex<ReferencePhrase>;
  readonly dateModifiers: PhraseIndex<ModifierPhrase>;
  readonly durationModifiers: PhraseIndex<ModifierPhrase>;
  /** Words for days that are kept; see `data/time/remembrances.yaml`. */
  readonly remembrances: RemembranceWords;
}

/** Reads `data/time/*.yaml`, each from the text that `textOf` gives for its path. Throws `TableError` at the first fault. */
export function parseTimeWords(textOf: (path: string) => string): TimeWords {
  const calendar = read(Calendar, TIME_FILES.calendar, textOf);
  const number = read(Numbers, TIME_FILES.numbers, textOf);
  const unit = read(Units, TIME_FILES.units, textOf);
  const modifiers = read(Modifiers, TIME_FILES.modifiers, textOf);
  return {
    months: mapOf(calendar.months),
    weekdays: mapOf(calendar.weekdays),
    doubtful: new Set(calendar.doubtful),
    seasons: mapOf(calendar.seasons),
    dayparts: mapOf(calendar.dayparts),
    hours: mapOf(calendar.hours),
    days: mapOf(calendar.days),
    decades: mapOf(calendar.decades),
    zones: new Set(calendar.zones),
    names: indexPhrases(calendar.names.map((phrase) => [phrase, true as const])),
    cardinals: mapOf(number.cardinals),
    scales: mapOf(number.scales),
    ordinals: mapOf(number.ordinals),
    vague: mapOf(number.vague),
    units: unitsOf(unit.units),
    between: new Set(unit.between),
    frequencies: mapOf(unit.frequencies),
    relatives: mapOf(unit.relatives),
    directions: mapOf(unit.directions),
    references: referencesOf(read(References, TIME_FILES.references, textOf)),
    dateModifiers: modifiersOf(modifiers.date, modifiers.outside),
    durationModifiers: modifiersOf(modifiers.duration, modifiers.outside),
    remembrances: remembrancesOf(read(Remembrances, TIME_FILES.remembrances, textOf)),
  };
}

function remembrancesOf(table: z.infer<typeof Remembrances>): RemembranceWords {
  return {
    spans: mapOf(table.spans),
    jubilees: mapOf(table.jubilees),
    founding: new Set(table.founding),
    opening: new Set(table.opening),
    keeping: new Set(table.keeping),
    aging: new Set(table.aging),
    honouring: new Set(table.honouring),
  };
}

function read<T>(schema: z.ZodType<T>, file: string, textOf: (path: string) => string): T {
  const table = schema.safeParse(parseYaml(textOf(file)));
  if (!table.success) throw new TableError(file, 1, z.prettifyError(table.error));
  return table.data;
}

function mapOf<T>(table: Record<string, T>): Map<string, T> {
  return new Map(Object.entries(table));
}

function unitsOf(table: Record<string, string[]>): Map<string, { unit: UnitWord; plural: boolean }> {
  const units = new Map<string, { unit: UnitWord; plural: boolean }>();
  for (const [unit, words] of Object.entries(table)) {
    for (const word of words) units.set(word, { unit: unit as UnitWord, plural: word.endsWith("s") });
  }
  return units;
}

/** Puts phrases in an index by first word, longest first. */
export function indexPhrases<T>(entries: Iterable<readonly [string, T]>): Map<string, TimePhrase<T>[]> {
  const index = new Map<string, TimePhrase<T>[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.split(" ");
    const list = index.get(words[0]!);
    if (list) list.push({ words, value });
    else index.set(words[0]!, [{ words, value }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function referencesOf(table: z.infer<typeof References>): PhraseIndex<ReferencePhrase> {
  const entries: [string, ReferencePhrase][] = [];
  for (const value of ["PRESENT_REF", "PAST_REF", "FUTURE_REF"] as const) {
    for (const phrase of table[value]) {
      const skip = table.leadingPreposition.includes(phrase) ? 1 : 0;
      entries.push([phrase, { value, skip, closing: table.closing.includes(phrase) }]);
    }
  }
  return indexPhrases(entries);
}

function modifiersOf(table: Record<string, string>, outside: string[]): PhraseIndex<ModifierPhrase> {
  return indexPhrases(
    Object.entries(table).map(([phrase, mod]) => [phrase, { mod, inside: !outside.includes(phrase) }] as const),
  );
}
