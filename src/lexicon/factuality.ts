import { z } from "zod";
import { TableError } from "./tsv.js";
import { parseYaml } from "./yaml.js";

const PREDICATES = "factuality/predicates.yaml";
const CONTEXT = "factuality/context.yaml";

/** How a word may take what it governs; explained in `data/factuality/predicates.yaml`. */
export const COMPLEMENTS = ["that", "whether", "to", "ing", "noun"] as const;
export type Complement = (typeof COMPLEMENTS)[number];

/** Level of what is governed where the governing word is held, left open, denied: from -3 (certainly not) to 3 (certain). */
export type Levels = readonly [held: number, open: number, denied: number];

/** What a word makes of one kind of complement. */
export interface Signature {
  /** Name of its class: "fact", "promise" … */
  readonly kind: string;
  readonly levels: Levels;
  /** What it governs is somebody's word. */
  readonly speech: boolean;
}

type Governors = ReadonlyMap<string, ReadonlyMap<Complement, Signature>>;

/** Words and levels that factuality is reckoned from. */
export interface FactualityTables {
  readonly verbs: Governors;
  readonly nouns: Governors;
  readonly adjectives: Governors;
  readonly default: Readonly<Record<Complement, Levels>>;
  /** Share of its level that an act keeps: said, denied. */
  readonly modals: ReadonlyMap<string, readonly [number, number]>;
  readonly perfect: ReadonlyMap<string, readonly [number, number]>;
  readonly adverbs: ReadonlyMap<string, number>;
  readonly doubting: ReadonlyMap<string, number>;
  readonly intended: ReadonlyMap<string, number>;
  readonly markers: ReadonlyMap<string, Levels>;
  readonly prepositions: ReadonlyMap<string, Levels>;
  readonly negation: number;
  readonly question: Levels;
  readonly imperative: number;
  readonly consequent: number;
  readonly subject: Levels;
  readonly compound: Levels;
  readonly aside: Levels;
  readonly awaited: Levels;
  readonly excess: Levels;
  readonly any: number;
}

const Level = z.number().min(-3).max(3);
const Triple = z.tuple([Level, Level, Level]);
const Share = z.number().min(-1).max(1);
const Shares = z.record(z.string(), Share);
const Pairs = z.record(z.string(), z.tuple([Share, Share]));
const Words = z
  .string()
  .default("")
  .transform((text) => text.split(/\s+/).filter((word) => word !== ""));

const Class = z.strictObject({
  speech: z.boolean().default(false),
  that: Triple.optional(),
  whether: Triple.optional(),
  to: Triple.optional(),
  ing: Triple.optional(),
  noun: Triple.optional(),
  verbs: Words,
  nouns: Words,
  adjectives: Words,
});
const Predicates = z.strictObject({
  classes: z.record(z.string(), Class),
  default: z.strictObject({ that: Triple, whether: Triple, to: Triple, ing: Triple, noun: Triple }),
});
const Context = z.strictObject({
  modals: Pairs,
  perfect: Pairs,
  adverbs: Shares,
  doubting: Shares,
  intended: Shares,
  markers: z.record(z.string(), Triple),
  prepositions: z.record(z.string(), Triple),
  negation: Share,
  question: Triple,
  imperative: Level,
  consequent: Share,
  subject: Triple,
  compound: Triple,
  aside: Triple,
  awaited: Triple,
  excess: Triple,
  any: Level,
});

/** Reads `data/factuality/*.yaml`, each from the text that `textOf` gives for its path. Throws `TableError` at the first fault. */
export function parseFactuality(textOf: (path: string) => string): FactualityTables {
  const { classes, default: fallback } = read(Predicates, PREDICATES, textOf);
  const { modals, perfect, adverbs, doubting, intended, markers, prepositions, ...levels } = read(
    Context,
    CONTEXT,
    textOf,
  );
  return {
    ...levels,
    verbs: governors(classes, "verbs"),
    nouns: governors(classes, "nouns"),
    adjectives: governors(classes, "adjectives"),
    default: fallback,
    modals: new Map(Object.entries(modals)),
    perfect: new Map(Object.entries(perfect)),
    adverbs: new Map(Object.entries(adverbs)),
    doubting: new Map(Object.entries(doubting)),
    intended: new Map(Object.entries(intended)),
    markers: new Map(Object.entries(markers)),
    prepositions: new Map(Object.entries(prepositions)),
  };
}

function read<T>(schema: z.ZodType<T>, file: string, textOf: (path: string) => string): T {
  const table = schema.safeParse(parseYaml(textOf(file)));
  if (!table.success) throw new TableError(file, 1, z.prettifyError(table.error));
  return table.data;
}

function governors(
  classes: z.infer<typeof Predicates>["classes"],
  part: "verbs" | "nouns" | "adjectives",
): Map<string, Map<Complement, Signature>> {
  const found = new Map<string, Map<Complement, Signature>>();
  const rows = Object.entries(classes).flatMap(([kind, row]) => row[part].map((word) => ({ kind, row, word })));
  const named = rows.filter(({ word }) => word.includes(":"));
  const plain = rows.filter(({ word }) => !word.includes(":"));
  for (const { kind, row, word } of named) {
    const [lemma, wanted] = word.split(":") as [string, string];
    for (const complement of z.array(z.enum(COMPLEMENTS)).parse(wanted.split(","))) add(lemma, complement, kind, row);
  }
  const reserved = new Map([...found].map(([lemma, own]) => [lemma, new Set(own.keys())]));
  for (const { kind, row, word } of plain) {
    for (const complement of COMPLEMENTS) if (!reserved.get(word)?.has(complement)) add(word, complement, kind, row);
  }
  return found;

  function add(lemma: string, complement: Complement, kind: string, row: z.infer<typeof Class>): void {
    const levels = row[complement];
    if (!levels) return;
    const own = found.get(lemma) ?? new Map<Complement, Signature>();
    found.set(lemma, own);
    const other = own.get(complement);
    if (other)
      throw new TableError(PREDICATES, 1, `${part}: "${lemma}" (${complement}) is in ${other.kind} and in ${kind}`);
    own.set(complement, { kind, levels, speech: row.speech });
  }
}
