import type { Writer } from "../linear/bytes.js";
import { Writer as Bytes } from "../linear/bytes.js";
import { open, seal } from "../linear/file.js";
import { hashText } from "../linear/hash.js";

/** How a lemma is made from a word: cut so many letters off its end, put these there instead. */
export interface Edit {
  cut: number;
  add: string;
}

/** What lemmatization knows (train/lemmas.ts learns it). */
export interface LemmaTables {
  /** Whole words that the rules get wrong: "XPOS word" → lemma. */
  exceptions: ReadonlyMap<string, string>;
  /** "XPOS ending" → edit, endings of no to `LONGEST_ENDING` letters. */
  rules: ReadonlyMap<string, Edit>;
  /** Hashes of known lemmas ("UPOS lemma"): of two edits that might do, the one that makes a known word is taken. */
  known: ReadonlySet<number>;
}

export const LONGEST_ENDING = 6;
const LONGEST_WORD = 40;

export class Lemmatizer {
  private readonly seen = new Map<string, string>();

  constructor(private readonly tables: LemmaTables) {}

  static load(file: Uint8Array): Lemmatizer {
    const reader = open("lemmas", file);
    const exceptions = new Map<string, string>();
    for (let n = reader.count(); n > 0; n--) exceptions.set(reader.text(), reader.text());
    const rules = new Map<string, Edit>();
    for (let n = reader.count(); n > 0; n--) rules.set(reader.text(), { cut: reader.count(), add: reader.text() });
    const known = new Set<number>();
    let last = -0x80000000;
    for (let n = reader.count(); n > 0; n--) {
      last = (last + reader.count()) | 0;
      known.add(last);
    }
    return new Lemmatizer({ exceptions, rules, known });
  }

  /** The lemma of a word with its tags: lower case but for proper names and acronyms. */
  lemma(form: string, upos: string, xpos: string): string {
    if (form.length > LONGEST_WORD) return form;
    const key = `${xpos} ${upos} ${form}`;
    const cached = this.seen.get(key);
    if (cached !== undefined) return cached;
    const lemma = this.find(straighten(form), upos, xpos);
    if (this.seen.size > 50_000) this.seen.clear();
    this.seen.set(key, lemma);
    return lemma;
  }

  private find(form: string, upos: string, xpos: string): string {
    const word = upos === "PROPN" || xpos.startsWith("NNP") || isAcronym(form) ? form : form.toLowerCase();
    const exact = this.tables.exceptions.get(`${xpos} ${word}`);
    if (exact !== undefined) return exact;
    if (xpos.startsWith("NNP") || upos === "PROPN" || upos === "X" || upos === "SYM" || upos === "PUNCT") return word;
    return this.byRule(word, upos, xpos);
  }

  private byRule(word: string, upos: string, xpos: string): string {
    let first: string | undefined;
    for (let n = Math.min(LONGEST_ENDING, word.length); n >= 0; n--) {
      const edit = this.tables.rules.get(`${xpos} ${n === 0 ? "" : word.slice(-n)}`);
      if (edit === undefined) continue;
      const lemma = applyEdit(word, edit);
      if (lemma === "") continue;
      if (this.tables.known.has(hashText(`${upos} ${lemma}`))) return lemma;
      first ??= lemma;
    }
    return first ?? word;
  }
}

export function applyEdit(word: string, edit: Edit): string {
  return edit.cut > word.length ? word : word.slice(0, word.length - edit.cut) + edit.add;
}

/** Curly apostrophes as the tables have them. */
export function straighten(form: string): string {
  return form.replace(/[‘’`]/g, "'");
}

export function isAcronym(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase() && form.length <= 5;
}

/** The file of a lemmatizer. */
export function lemmaFile(tables: LemmaTables): Uint8Array {
  const writer: Writer = new Bytes();
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  writer.count(tables.exceptions.size);
  for (const [word, lemma] of sorted(tables.exceptions)) {
    writer.text(word);
    writer.text(lemma);
  }
  writer.count(tables.rules.size);
  for (const [ending, edit] of sorted(tables.rules)) {
    writer.text(ending);
    writer.count(edit.cut);
    writer.text(edit.add);
  }
  writer.count(tables.known.size);
  let last = -0x80000000;
  for (const hash of [...tables.known].sort((a, b) => a - b)) {
    writer.count(hash - last);
    last = hash;
  }
  return seal("lemmas", writer.bytes());
}
