import type { TimeWords } from "../../lexicon/time.js";

/** What a word can be, a bit each. A word may be several: "second" counts, orders and measures. */
export const Kind = {
  month: 1,
  weekday: 2,
  unit: 4,
  cardinal: 8,
  ordinal: 16,
  vague: 32,
  daypart: 64,
  season: 128,
  day: 256,
  decade: 512,
  frequency: 1024,
  relative: 2048,
  each: 4096,
  hour: 8192,
  reference: 16384,
  remembrance: 32768,
  article: 65536,
  meridiem: 131072,
  zone: 262144,
  keeping: 524288,
  aging: 1048576,
} as const;

const made = new WeakMap<TimeWords, ReadonlyMap<string, number>>();

/** The kinds of every word of the tables; reckoned once for each set of tables. */
export function kindsOf(words: TimeWords): ReadonlyMap<string, number> {
  let kinds = made.get(words);
  if (!kinds) {
    kinds = reckon(words);
    made.set(words, kinds);
  }
  return kinds;
}

function reckon(words: TimeWords): Map<string, number> {
  const kinds = new Map<string, number>();
  const add = (names: Iterable<string>, kind: number) => {
    for (const name of names) kinds.set(name, (kinds.get(name) ?? 0) | kind);
  };
  add(words.months.keys(), Kind.month);
  add(words.weekdays.keys(), Kind.weekday);
  add(plurals(words.weekdays.keys()), Kind.weekday);
  add(words.units.keys(), Kind.unit);
  add(words.cardinals.keys(), Kind.cardinal);
  add(words.scales.keys(), Kind.cardinal);
  add(words.ordinals.keys(), Kind.ordinal);
  add(words.vague.keys(), Kind.vague);
  add(words.dayparts.keys(), Kind.daypart);
  add(words.seasons.keys(), Kind.season);
  add(words.days.keys(), Kind.day);
  add(words.decades.keys(), Kind.decade);
  add(words.frequencies.keys(), Kind.frequency);
  add(words.relatives.keys(), Kind.relative);
  add(["every", "each"], Kind.each);
  add(words.hours.keys(), Kind.hour);
  add(words.references.keys(), Kind.reference);
  add(["birthday", "anniversary", "anniversaries", "jubilee", ...words.remembrances.spans.keys()], Kind.remembrance);
  add(words.remembrances.keeping, Kind.keeping);
  add(words.remembrances.aging, Kind.aging);
  add(["a", "an", "the"], Kind.article);
  add(["am", "pm"], Kind.meridiem);
  add(words.zones, Kind.zone);
  return kinds;
}

function* plurals(names: Iterable<string>): Iterable<string> {
  for (const name of names) if (name.endsWith("day")) yield `${name}s`;
}
