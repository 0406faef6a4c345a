import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../model/index.js";
import { Lexicon } from "./lexicon.js";
import { parseTables } from "./tables.js";

/** The package's own `data/`, the same distance from `src/lexicon` and from `dist/lexicon`. */
export const DATA_FOLDER = fileURLToPath(new URL("../../data", import.meta.url));

const loaded = new Map<string, Lexicon>();

/** The lexicon of a data folder (the package's own by default), read once and kept. Throws `TableError` for a faulty table. */
export function loadLexicon(folder: string = DATA_FOLDER): Lexicon {
  let lexicon = loaded.get(folder);
  if (!lexicon) {
    const tables = parseTables((path) => readFileSync(join(folder, path), "utf8"));
    lexicon = new Lexicon(
      tables,
      once(() => hashFolder(folder)),
    );
    loaded.set(folder, lexicon);
  }
  return lexicon;
}

/** SHA-256 over the names and bytes of every table under a folder, in order of path. */
function hashFolder(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(tsv|ya?ml)$/.test(path))
    .sort();
  return sha256(paths.map((path) => `${path} ${sha256(readFileSync(join(folder, path)))}`).join("\n"));
}

function once(make: () => string): () => string {
  let value: string | null = null;
  return () => {
    value ??= make();
    return value;
  };
}
