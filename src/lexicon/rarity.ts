import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DATA_FOLDER } from "./load.js";
import { parseTsv } from "./tsv.js";

const FILE = "words/rarity.tsv";

/** How much a content word, by its stem, says about what a text is about: the rarer the more (idf, logarithmic, smoothed). */
export type Rarity = (stem: string) => number;

/** Reads `words/rarity.tsv`: stems with the number of documents that hold them; the row `*` has the number of all. */
export function parseRarity(text: string, file = FILE): Rarity {
  const rows = parseTsv(text, file, ["stem", "documents"]);
  const holders = new Map<string, number>();
  for (const row of rows) {
    const count = Number(row.cells.documents);
    if (!Number.isInteger(count) || count <= 0)
      row.fail(`documents "${row.cells.documents}" is not a whole number above 0`);
    holders.set(row.cells.stem, count);
  }
  const all = holders.get("*") ?? 0;
  return (stem) => Math.log(1 + (all + 1) / ((holders.get(stem) ?? 0) + 0.5));
}

let loaded: Rarity | null = null;

/** The package's own table, read once and kept. */
export function wordRarity(): Rarity {
  loaded ??= parseRarity(readFileSync(join(DATA_FOLDER, FILE), "utf8"));
  return loaded;
}
