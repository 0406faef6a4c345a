import { z } from "zod";
import { PLOVER_TYPES, PloverType, Reality } from "../model/index.js";
import { TableError } from "./tsv.js";
import { parseYaml } from "./yaml.js";

/** What a participant must be. */
const PARTICIPANT_KINDS = [
  "actor",
  "person",
  "people",
  "state",
  "nation",
  "place",
  "official",
  "authority",
  "armed",
  "civilian",
  "labor",
  "target",
] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** What a word that governs an act makes of it; explained in `data/events/operators.yaml`. */
const EFFECTS = [
  "promise",
  "threat",
  "refuse",
  "demand",
  "order",
  "plan",
  "propose",
  "attempt",
  "fail",
  "end",
  "begin",
  "hope",
  "predict",
  "prevent",
  "permit",
  "assert",
] as const;
export type Effect = (typeof EFFECTS)[number];

const ROLES = ["actor", "recipient", "partner", "object", "place", "meets"] as const;
type Role = (typeof ROLES)[number];

/** One place of a clause and the role it fills. */
export interface Slot {
  readonly place: string;
  readonly role: Role;
  readonly wanted: boolean;
}

const Words = z.string().transform((text) => text.split(" ").filter((word) => word !== ""));
const Kind = z.enum(PARTICIPANT_KINDS);

const Row = z.strictObject({
  verb: Words.optional(),
  noun: Words.optional(),
  frame: z.string(),
  act: PloverType.optional(),
  mode: z.string().nullable().default(null),
  cameo: z.string().regex(/^\d{2,4}$/),
  context: z.array(z.string()).default([]),
  /** Classes ("@weapons") or lemmas, one of which the direct object (of a noun: its complement) must be. */
  thing: Words.optional(),
  "thing-not": Words.optional(),
  /** One of which must stand beside or below the object. */
  "thing-with": Words.optional(),
  /** The frame's `prep`, one of which must be there. */
  preposition: Words.optional(),
  "preposition-thing": Words.optional(),
  actor: Kind.default("actor"),
  recipient: Kind.default("actor"),
  /** The recipient may be found inside a phrase for a thing: "condemned Russia's decision". */
  lift: z.boolean().default(false),
  "recipient-optional": z.boolean().default(false),
  complement: z.enum(["none", "optional", "wanted"]).default("optional"),
  adverb: Words.optional(),
  /** Deeds and things whose owner acts where they are the subject: "the army's shelling killed …". */
  means: Words.optional(),
  /** A passive without an agent counts: its actor is hidden. */
  unnamed: z.boolean().default(false),
  reality: Reality.optional(),
  light: Words.default([]),
  needs: Words.default([]),
  bare: z.boolean().default(false),
});

/** `means` is that of every row which names none. */
const TypeFile = z.strictObject({ type: PloverType, means: Words.optional(), patterns: z.array(Row) });
const MeansFile = z.strictObject({ modes: z.partialRecord(PloverType, z.record(z.string(), Words)) });
const FormFile = z.strictObject({ forms: z.record(z.string(), Words) });
const FrameFile = z.strictObject({ frames: z.record(z.string(), z.array(z.record(z.string(), z.string()))) });
const NounFile = z.strictObject({ classes: z.record(z.string(), Words) });
const ContextFile = z.strictObject({ contexts: z.record(z.string(), Words) });
const Change = z.strictObject({
  future: PloverType,
  negated: PloverType,
  ended: PloverType.optional(),
  promised: PloverType.optional(),
});
const TenseFile = z.strictObject({
  types: z.record(PloverType, Change),
  cameo: z.partialRecord(PloverType, z.record(z.string(), z.string())),
  /** By what the changed act was: its type, its type and mode ("SANCTION:expel") or its type and CAMEO code ("COERCE:192"). */
  modes: z.partialRecord(PloverType, z.record(z.string(), z.string().nullable())),
});
const Score = z.strictObject({ score: z.number(), quad: z.number().int(), modes: z.record(z.string(), z.number()) });
const ScoreFile = z.strictObject({ types: z.record(PloverType, Score) });
const EffectWords = z.partialRecord(z.enum(EFFECTS), Words);
const OperatorFile = z.strictObject({
  insistent: Words,
  violent: Words,
  verbs: EffectWords,
  nouns: EffectWords,
  adjectives: EffectWords,
});
const SpeechFile = z.strictObject({
  manners: z.record(
    z.string(),
    z.strictObject({ act: PloverType, mode: z.string().nullable().default(null), cameo: z.string() }),
  ),
});
const HistoryFile = z.strictObject({ phrases: z.array(z.string()), actors: Words, before: z.number().int() });
const TrapFile = z.strictObject({
  modifiers: z.record(z.string(), Words),
  against: Words,
  words: Words,
  silence: Words,
  criticism: Words,
  sports: Words,
  races: z.strictObject({ verbs: Words, words: Words }),
  family: Words,
  nature: Words,
});

/** One way in which a clause or a noun says an act. */
export interface Pattern {
  /** File and place in it, e.g. `aid.3`. */
  readonly id: string;
  readonly part: "verb" | "noun";
  readonly lemmas: readonly string[];
  readonly act: z.infer<typeof PloverType>;
  readonly mode: string | null;
  readonly cameo: string;
  readonly context: readonly string[];
  readonly readings: readonly (readonly Slot[])[];
  readonly thing: ReadonlySet<string> | null;
  /** Prepositions behind which the noun that `thing` is about may stand, besides the object's place ("provide with", "assure of"). */
  readonly thingPlaces: readonly string[];
  /** The subject is what it befalls or what does it by itself ("a bomb went off"): nobody in the clause acts. */
  readonly undergoes: boolean;
  readonly thingNot: ReadonlySet<string> | null;
  readonly thingWith: ReadonlySet<string> | null;
  readonly prepositions: readonly string[];
  readonly prepositionThing: ReadonlySet<string> | null;
  readonly actor: ParticipantKind;
  readonly recipient: ParticipantKind;
  readonly lift: boolean;
  readonly recipientOptional: boolean;
  readonly complement: "none" | "optional" | "wanted";
  readonly adverbs: ReadonlySet<string> | null;
  readonly means: ReadonlySet<string> | null;
  readonly unnamed: boolean;
  readonly reality: z.infer<typeof Reality> | null;
  readonly light: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
  readonly bare: boolean;
}

/** All that is known of how acts are said. */
export interface EventTables {
  readonly verbs: ReadonlyMap<string, readonly Pattern[]>;
  readonly nouns: ReadonlyMap<string, readonly Pattern[]>;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Contexts by the word that tells them. */
  readonly contexts: ReadonlyMap<string, readonly string[]>;
  readonly tense: z.infer<typeof TenseFile>;
  readonly scores: z.infer<typeof ScoreFile>["types"];
  /** Modes that an act of a type has by what it is done with, by lemma; the first in order of the file wins. */
  readonly means: ReadonlyMap<z.infer<typeof PloverType>, ReadonlyMap<string, string>>;
  /** Lemmas of irregular verb forms, for those that the tagger did not take for verbs' own. */
  readonly forms: ReadonlyMap<string, string>;
  readonly operators: Record<"verbs" | "nouns" | "adjectives", ReadonlyMap<string, Effect>>;
  /** Verbs a promise of which is a threat. */
  readonly violent: ReadonlySet<string>;
  /** Verbs that demand and do not ask. */
  readonly insistent: ReadonlySet<string>;
  readonly speech: z.infer<typeof SpeechFile>["manners"];
  readonly history: { phrases: readonly string[]; actors: ReadonlySet<string>; before: number };
  readonly traps: {
    modifiers: ReadonlyMap<string, ReadonlySet<string>>;
    against: ReadonlySet<string>;
    words: ReadonlySet<string>;
    silence: ReadonlySet<string>;
    criticism: ReadonlySet<string>;
    sports: ReadonlySet<string>;
    races: { verbs: ReadonlySet<string>; words: ReadonlySet<string> };
    family: ReadonlySet<string>;
    nature: ReadonlySet<string>;
  };
}

function pathOf(name: string): string {
  return `events/${name}.yaml`;
}

/** Reads the event tables, each from the text that `textOf` gives for its path. Throws `TableError` for a faulty one. */
export function parsePatterns(textOf: (path: string) => string): EventTables {
  const read = <T extends z.ZodType>(name: string, schema: T): z.infer<T> => readTable(pathOf(name), textOf, schema);
  const { classes } = read("nouns", NounFile);
  const verbs = read("verbs", NounFile).classes;
  const { frames } = read("frames", FrameFile);
  const scores = read("scores", ScoreFile).types;
  const contexts = read("contexts", ContextFile).contexts;
  const patterns = PLOVER_TYPES.flatMap((type) => {
    const name = `types/${type.toLowerCase()}`;
    const file = read(name, TypeFile);
    const fail = (what: string): never => {
      throw new TableError(pathOf(name), 1, what);
    };
    const known = { classes, verbs, frames, scores, contexts, means: file.means, fail };
    return file.patterns.map((row, at) => toPattern(row, file.type, `${type.toLowerCase()}.${at + 1}`, known));
  });
  const operators = read("operators", OperatorFile);
  const traps = read("traps", TrapFile);
  const history = read("historical", HistoryFile);
  return {
    verbs: byLemma(patterns.filter((pattern) => pattern.part === "verb")),
    nouns: byLemma(patterns.filter((pattern) => pattern.part === "noun")),
    classes: new Map(Object.entries(classes).map(([name, words]) => [name, new Set(words)])),
    contexts: invert(contexts),
    tense: read("tense", TenseFile),
    scores,
    means: new Map(
      Object.entries(read("means", MeansFile).modes).map(([type, modes]) => [type as PloverType, firsts(modes!)]),
    ),
    forms: firsts(read("verb-forms", FormFile).forms),
    operators: {
      verbs: effects(operators.verbs),
      nouns: effects(operators.nouns),
      adjectives: effects(operators.adjectives),
    },
    violent: new Set(operators.violent),
    insistent: new Set(operators.insistent),
    speech: read("speech", SpeechFile).manners,
    history: { ...history, actors: new Set(history.actors) },
    traps: {
      modifiers: new Map(Object.entries(traps.modifiers).map(([word, nouns]) => [word, new Set(nouns)])),
      against: new Set(traps.against),
      words: new Set(traps.words),
      silence: new Set(traps.silence),
      criticism: new Set(traps.criticism),
      sports: new Set(traps.sports),
      races: { verbs: new Set(traps.races.verbs), words: new Set(traps.races.words) },
      family: new Set(traps.family),
      nature: new Set(traps.nature),
    },
  };
}

function readTable<T extends z.ZodType>(path: string, textOf: (path: string) => string, schema: T): z.infer<T> {
  const table = schema.safeParse(parseYaml(textOf(path)));
  if (!table.success) throw new TableError(path, 1, z.prettifyError(table.error));
  return table.data;
}

interface Known {
  classes: Record<string, string[]>;
  verbs: Record<string, string[]>;
  means: string[] | undefined;
  frames: Record<string, Record<string, string>[]>;
  scores: z.infer<typeof ScoreFile>["types"];
  contexts: Record<string, string[]>;
  fail(what: string): never;
}

function toPattern(row: z.infer<typeof Row>, type: Pattern["act"], id: string, known: Known): Pattern {
  const act = row.act ?? type;
  const lemmas = row.verb
    ? [...expand(row.verb, id, known.verbs, known.fail)]
    : (row.noun ?? known.fail(`${id}: neither verb nor noun`));
  const frame = known.frames[row.frame] ?? known.fail(`${id}: no frame "${row.frame}"`);
  if (row.mode !== null && !(row.mode in known.scores[act].modes))
    known.fail(`${id}: ${act} has no mode "${row.mode}"`);
  for (const context of row.context) if (!known.contexts[context]) known.fail(`${id}: no context "${context}"`);
  const readings = frame.map((reading) => toSlots(reading, known));
  const wanted = new Set(readings.flat().flatMap((slot) => (slot.wanted ? [slot.place] : [])));
  const undergoes = readings.flat().some((slot) => slot.place === "subj" && slot.role === "object");
  const wordsOf = (words: string[] | undefined) => (words ? expand(words, id, known.classes, known.fail) : null);
  return {
    id,
    part: row.verb ? "verb" : "noun",
    lemmas,
    act,
    mode: row.mode,
    cameo: row.cameo,
    context: row.context,
    readings,
    thing: wordsOf(row.thing),
    thingPlaces: ["with", "of", ...(undergoes ? ["subj"] : [])].filter((place) => wanted.has(place)),
    undergoes,
    thingNot: wordsOf(row["thing-not"]),
    thingWith: wordsOf(row["thing-with"]),
    prepositions: row.preposition ?? [],
    prepositionThing: wordsOf(row["preposition-thing"]),
    actor: row.actor,
    recipient: row.recipient,
    lift: row.lift,
    recipientOptional: row["recipient-optional"],
    complement: row.complement,
    adverbs: wordsOf(row.adverb),
    means: wordsOf(row.means ?? known.means),
    unnamed: row.unnamed,
    reality: row.reality ?? null,
    light: new Set(row.light),
    needs: new Set(row.needs),
    bare: row.bare,
  };
}

function expand(
  words: readonly string[],
  id: string,
  classes: Record<string, string[]>,
  fail: Known["fail"],
): Set<string> {
  return new Set(
    words.flatMap((word) => {
      if (!word.startsWith("@")) return [word];
      return classes[word.slice(1)] ?? fail(`${id}: no class of words "${word}"`);
    }),
  );
}

function toSlots(reading: Record<string, string>, known: Known): Slot[] {
  return Object.entries(reading).map(([place, value]) => {
    const wanted = value.endsWith("!");
    const role = wanted ? value.slice(0, -1) : value;
    if (!(ROLES as readonly string[]).includes(role)) known.fail(`frame: no role "${role}"`);
    return { place, role: role as Role, wanted };
  });
}

/** Patterns by lemma, those that ask for more before those that ask for less, else in the order of the files. */
function byLemma(patterns: readonly Pattern[]): Map<string, Pattern[]> {
  const found = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    for (const lemma of pattern.lemmas) found.set(lemma, [...(found.get(lemma) ?? []), pattern]);
  }
  for (const list of found.values()) list.sort((a, b) => demands(b) - demands(a));
  return found;
}

function demands(pattern: Pattern): number {
  const asked = [pattern.adverbs, pattern.thingWith, pattern.prepositionThing, pattern.thing];
  const weights = [8, 4, 3, 2];
  const score = asked.reduce((sum, one, at) => sum + (one ? weights[at]! : 0), 0);
  return (
    score + (pattern.actor !== "actor" || pattern.recipient !== "actor" || pattern.prepositions.length > 0 ? 1 : 0)
  );
}

function invert(lists: Record<string, string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, words] of Object.entries(lists)) {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), name]);
  }
  return found;
}

/** The key of each word, the first list that has it. */
function firsts(lists: Record<string, string[]>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, words] of Object.entries(lists)) {
    for (const word of words) if (!found.has(word)) found.set(word, key);
  }
  return found;
}

function effects(lists: Partial<Record<Effect, string[]>>): Map<string, Effect> {
  const found = new Map<string, Effect>();
  for (const [effect, words] of Object.entries(lists)) {
    for (const word of words ?? []) if (!found.has(word)) found.set(word, effect as Effect);
  }
  return found;
}
