import { z } from "zod";
import { HedgeGrade, MANNERS, Manner } from "../model/index.js";
import { TableError } from "./tsv.js";
import { parseYaml } from "./yaml.js";

const Words = z.array(z.string());
const PARTS = ["verbs", "nouns", "adjectives"] as const;

/** One group of cue words that behave alike; the keys are explained in `data/cues/README.md`. */
const Group = z.strictObject({
  words: Words.min(1),
  takes: Words.min(1),
  object: z.enum(["content", "addressee", "target"]).default("content"),
  to: Words.default([]),
  target: Words.default([]),
  of: z.enum(["content", "source", "none"]).default("source"),
  only: Words.nullable().default(null),
  onlyVerb: Words.nullable().default(null),
  bare: z.boolean().default(false),
  attitude: z.boolean().default(false),
  speaker: z.boolean().default(false),
  passive: z.boolean().default(false),
  owner: z.boolean().default(false),
  needsTo: z.boolean().default(false),
  finds: z.boolean().default(false),
});
const MannerFile = z.strictObject({
  manner: Manner,
  verbs: z.array(Group).default([]),
  nouns: z.array(Group).default([]),
  adjectives: z.array(Group).default([]),
});
const Phrases = z.strictObject({
  according: z.array(z.strictObject({ words: Words, manner: Manner, bare: z.boolean().default(false) })),
  carriers: Words,
  citing: Words,
  adverbs: z.record(z.string(), Manner),
  "carried-in": Words,
  published: Words,
  sending: Words,
  light: Words,
  implicative: Words,
  spreading: Words,
  measures: Words,
});
const Sources = z.strictObject({ hidden: Words, open: Words, documents: Words, pronouns: Words });
const Traps = z.strictObject({
  object: z.record(z.string(), Words),
  duty: z.record(z.string(), Words),
  preposition: z.record(z.string(), Words),
  clauses: Words,
});
const Hedges = z.record(HedgeGrade, Words);
const Evaluative = z.partialRecord(Manner, Words);

/** A cue in one of its uses: "tell" with a clause is another use than "tell" with an infinitive. */
export interface Cue {
  readonly lemma: string;
  readonly manner: Manner;
  readonly part: "verb" | "noun" | "adjective";
  /** What may hold the content: `clause`, `quote`, `infinitive`, `gerund`, `object`, or a preposition. */
  readonly takes: ReadonlySet<string>;
  /** What the direct object is. */
  readonly object: "content" | "addressee" | "target";
  /** Prepositions that mark whom it is said to. */
  readonly to: readonly string[];
  /** Prepositions that mark whom it is about. */
  readonly target: readonly string[];
  /** What "of" marks after a noun. */
  readonly of: "content" | "source" | "none";
  /** Head nouns of the object, or verbs of the infinitive, without which it is no cue. */
  readonly only: ReadonlySet<string> | null;
  readonly onlyVerb: ReadonlySet<string> | null;
  /** Counts without any content ("thanked Putin"). */
  readonly bare: boolean;
  /** Is held, not said ("believes"). */
  readonly attitude: boolean;
  /** Counts only with a source that can speak. */
  readonly speaker: boolean;
  /** Counts only in the passive ("is believed to"). */
  readonly passive: boolean;
  /** A noun that counts when somebody has it ("Seoul's warning"). */
  readonly owner: boolean;
  /** Counts only where the addressee is there ("called on Kim to"). */
  readonly needsTo: boolean;
  /** Counts only with a source that finds things out for others: a body, a text, researchers; not "she found that". */
  readonly finds: boolean;
}

/** The tables of cues, as the rules for statements use them. */
export interface CueTables {
  /** Uses of a verb by lemma, several words joined by a blank ("point out"); the more specific use first. */
  readonly verbs: ReadonlyMap<string, readonly Cue[]>;
  /** The first words of verbs of several words. */
  readonly verbOpenings: ReadonlySet<string>;
  readonly nouns: ReadonlyMap<string, readonly Cue[]>;
  readonly adjectives: ReadonlyMap<string, readonly Cue[]>;
  readonly phrases: {
    /** By their first word. */
    readonly according: ReadonlyMap<string, readonly { words: readonly string[]; manner: Manner; bare: boolean }[]>;
    readonly carriers: ReadonlySet<string>;
    readonly citing: ReadonlySet<string>;
    readonly adverbs: ReadonlyMap<string, Manner>;
    readonly carriedIn: ReadonlySet<string>;
    readonly published: ReadonlySet<string>;
    readonly sending: ReadonlySet<string>;
    readonly light: ReadonlySet<string>;
    readonly implicative: ReadonlySet<string>;
    /** What talk does that nobody is named for ("Speculation is growing that"). */
    readonly spreading: ReadonlySet<string>;
    /** What things go by, "according to plan": no source. */
    readonly measures: ReadonlySet<string>;
  };
  readonly sources: {
    readonly hidden: ReadonlySet<string>;
    readonly open: ReadonlySet<string>;
    readonly documents: ReadonlySet<string>;
    readonly pronouns: ReadonlySet<string>;
  };
  readonly traps: {
    readonly object: ReadonlyMap<string, ReadonlySet<string>>;
    readonly duty: ReadonlyMap<string, ReadonlySet<string>>;
    readonly preposition: ReadonlyMap<string, ReadonlySet<string>>;
    readonly clauses: readonly (readonly string[])[];
  };
  /** Hedge phrases by their first word, longest first. */
  readonly hedges: ReadonlyMap<string, readonly { words: readonly string[]; grade: HedgeGrade }[]>;
  readonly evaluative: ReadonlyMap<string, Manner>;
}

function pathOf(name: string): string {
  return `cues/${name}.yaml`;
}

/** Reads the cue tables, each from the text that `textOf` gives for its path. Throws `TableError` for a faulty one. */
export function parseCues(textOf: (path: string) => string): CueTables {
  const read = <T extends z.ZodType>(name: string, schema: T) => readTable(pathOf(name), textOf, schema);
  const groups = MANNERS.map((manner) => read(manner, MannerFile));
  const phrases = read("phrases", Phrases);
  const sources = read("sources", Sources);
  const traps = read("traps", Traps);
  const [verbs, nouns, adjectives] = PARTS.map((part) => usesByLemma(groups, part));
  return {
    verbs: verbs!,
    verbOpenings: new Set([...verbs!.keys()].filter((verb) => verb.includes(" ")).map((verb) => verb.split(" ")[0]!)),
    nouns: nouns!,
    adjectives: adjectives!,
    phrases: {
      according: byFirstWord(phrases.according),
      carriers: new Set(phrases.carriers),
      citing: new Set(phrases.citing),
      adverbs: new Map(Object.entries(phrases.adverbs)),
      carriedIn: new Set(phrases["carried-in"]),
      published: new Set(phrases.published),
      sending: new Set(phrases.sending),
      light: new Set(phrases.light),
      implicative: new Set(phrases.implicative),
      spreading: new Set(phrases.spreading),
      measures: new Set(phrases.measures),
    },
    sources: {
      hidden: new Set(sources.hidden),
      open: new Set(sources.open),
      documents: new Set(sources.documents),
      pronouns: new Set(sources.pronouns),
    },
    traps: {
      object: setsOf(traps.object),
      duty: setsOf(traps.duty),
      preposition: setsOf(traps.preposition),
      clauses: traps.clauses.map((clause) => clause.split(" ")),
    },
    hedges: hedgesByFirstWord(read("hedges", Hedges)),
    evaluative: mannerByWord(read("evaluative", Evaluative)),
  };
}

function readTable<T extends z.ZodType>(path: string, textOf: (path: string) => string, schema: T): z.infer<T> {
  const table = schema.safeParse(parseYaml(textOf(path)));
  if (!table.success) throw new TableError(path, 1, z.prettifyError(table.error));
  return table.data;
}

function usesByLemma(files: readonly z.infer<typeof MannerFile>[], part: (typeof PARTS)[number]): Map<string, Cue[]> {
  const uses = new Map<string, Cue[]>();
  for (const file of files) {
    for (const { words, takes, only, onlyVerb, ...rest } of file[part]) {
      for (const lemma of words) {
        const cue: Cue = {
          ...rest,
          lemma,
          manner: file.manner,
          part: part.slice(0, -1) as Cue["part"],
          takes: new Set(takes),
          only: only && new Set(only),
          onlyVerb: onlyVerb && new Set(onlyVerb),
        };
        uses.set(lemma, [...(uses.get(lemma) ?? []), cue]);
      }
    }
  }
  for (const list of uses.values()) list.sort((a, b) => specificity(b) - specificity(a));
  return uses;
}

function specificity(cue: Cue): number {
  return (cue.onlyVerb ? 4 : 0) + (cue.only ? 2 : 0) + (cue.needsTo ? 1 : 0);
}

function setsOf(lists: Record<string, string[]>): Map<string, Set<string>> {
  return new Map(Object.entries(lists).map(([key, words]) => [key, new Set(words)]));
}

function hedgesByFirstWord(table: z.infer<typeof Hedges>) {
  const hedges = Object.entries(table).flatMap(([grade, phrases]) =>
    phrases.map((phrase) => ({ words: phrase.split(" "), grade: grade as HedgeGrade })),
  );
  const byFirst = byFirstWord(hedges);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function mannerByWord(table: z.infer<typeof Evaluative>): Map<string, Manner> {
  const manners = new Map<string, Manner>();
  for (const [manner, words] of Object.entries(table)) {
    for (const word of words) if (!manners.has(word)) manners.set(word, manner as Manner);
  }
  return manners;
}

function byFirstWord<T extends { words: readonly string[] }>(phrases: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? "";
    map.set(first, [...(map.get(first) ?? []), phrase]);
  }
  return map;
}
