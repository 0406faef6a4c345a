import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DATA_FOLDER } from "./load.js";
import { parseTsv } from "./tsv.js";

const FILE = "words/deeds.tsv";

/** The kind of deed that a lemma names, by the name of its row; undefined for a word of no row. */
export type Deeds = (lemma: string) => string | undefined;

/** Reads `words/deeds.tsv`: words by which news names one kind of deed. */
export function parseDeeds(text: string, file = FILE): Deeds {
  const deeds = new Map<string, string>();
  for (const row of parseTsv(text, file, ["deed", "words"])) {
    for (const word of row.cells.words.split(" ")) {
      if (!/^[a-z]+$/.test(word)) row.fail(`word "${word}" is not in lower case letters`);
      if (deeds.has(word)) row.fail(`word "${word}" stands in the row of ${deeds.get(word)} already`);
      deeds.set(word, row.cells.deed);
    }
  }
  return (lemma) => deeds.get(lemma);
}

let loaded: Deeds | null = null;

/** The package's own table, read once and kept. */
export function deedWords(): Deeds {
  loaded ??= parseDeeds(readFileSync(join(DATA_FOLDER, FILE), "utf8"));
  return loaded;
}
