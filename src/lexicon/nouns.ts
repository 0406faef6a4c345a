import { z } from "zod";
import { TableError } from "./tsv.js";
import { parseYaml } from "./yaml.js";

const KINDS = ["person", "force", "body", "media", "country", "crowd", "source"] as const;

/** What a phrase with this head noun stands for. */
export type NounKind = (typeof KINDS)[number];

/** One sense of a noun that can head a phrase for an actor. */
export interface ActorNoun {
  readonly lemma: string;
  readonly kind: NounKind;
  /** PLOVER sector; null where the noun has none of its own. */
  readonly sector: string | null;
}

const Senses = z.record(z.string(), z.array(z.string()));
const Table = z.strictObject({
  person: Senses,
  force: Senses,
  body: Senses,
  media: Senses,
  country: Senses,
  crowd: Senses,
  source: Senses,
  male: z.array(z.string()),
  female: z.array(z.string()),
  titles: z.array(z.string()),
  plural: z.array(z.string()),
});

/** Nouns for people, bodies and countries, by lemma. A noun with several senses keeps the first one written. */
export class NounTable {
  private readonly senses = new Map<string, ActorNoun>();
  /** The last words of the senses. */
  private readonly ends = new Set<string>();
  private readonly genders = new Map<string, "male" | "female">();
  private readonly titles: ReadonlySet<string>;
  private readonly plurals: ReadonlySet<string>;

  constructor(table: z.infer<typeof Table>) {
    for (const kind of KINDS) {
      for (const [code, lemmas] of Object.entries(table[kind])) {
        const sector = code === "-" ? null : code;
        for (const lemma of lemmas) {
          if (!this.senses.has(lemma)) this.senses.set(lemma, { lemma, kind, sector });
          this.ends.add(lemma.slice(lemma.lastIndexOf(" ") + 1));
        }
      }
    }
    for (const lemma of table.male) this.genders.set(lemma, "male");
    for (const lemma of table.female) this.genders.set(lemma, "female");
    this.titles = new Set(table.titles);
    this.plurals = new Set(table.plural);
  }

  /** The noun of one lemma or of several words joined by a blank, lower case. */
  get(lemma: string): ActorNoun | null {
    return this.senses.get(lemma) ?? null;
  }

  /** The longest entry that the words end with: "deputy foreign minister" is a minister, "vice president" is itself. */
  endOf(words: readonly string[]): ActorNoun | null {
    if (!this.ends.has(words[words.length - 1] ?? "")) return null;
    for (let length = Math.min(4, words.length); length > 0; length--) {
      const found = this.senses.get(words.slice(words.length - length).join(" "));
      if (found) return found;
    }
    return null;
  }

  gender(lemma: string): "male" | "female" | null {
    return this.genders.get(lemma) ?? null;
  }

  /** Whether a noun means people in the plural only ("forces", but "a driving force"). */
  isPluralOnly(lemma: string): boolean {
    return this.plurals.has(lemma);
  }

  /** Whether a word stands before names only ("Mr.", "Rep."). */
  isTitle(word: string): boolean {
    return this.titles.has(word);
  }
}

const Names = z.strictObject({ male: z.array(z.string()), female: z.array(z.string()) });

/** Given names by whose they are, lower case without accents. */
export type GivenNames = ReadonlyMap<string, "male" | "female">;

/** Reads `actors/given-names.yaml`. */
export function parseGivenNames(text: string, file = "actors/given-names.yaml"): GivenNames {
  const table = Names.safeParse(parseYaml(text));
  if (!table.success) throw new TableError(file, 1, z.prettifyError(table.error));
  const names = new Map<string, "male" | "female">();
  for (const gender of ["male", "female"] as const) for (const name of table.data[gender]) names.set(name, gender);
  return names;
}

/** Reads `actors/nouns.yaml`. */
export function parseNouns(text: string, file = "actors/nouns.yaml"): NounTable {
  const table = Table.safeParse(parseYaml(text));
  if (!table.success) throw new TableError(file, 1, z.prettifyError(table.error));
  return new NounTable(table.data);
}
