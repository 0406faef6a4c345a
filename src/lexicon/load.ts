import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../model/index.js";
import { extend } from "./extend.js";
import { Lexicon } from "./lexicon.js";
import { parseOutlets } from "./outlets.js";
import { parseTables } from "./tables.js";

/** The package's own `data/`, the same distance from `src/lexicon` and from `dist/lexicon`. */
export const DATA_FOLDER = fileURLToPath(new URL("../../data", import.meta.url));

const loaded = new Map<string, Lexicon>();

/** Names the file of a user's own outlets. It stands in the environment so that threads know it too. */
const OWN_OUTLETS = "HEARSAY_OUTLETS";
let extended: { text: string; lexicon: Lexicon } | null = null;

/**
 * From now on the package's own lexicon has a user's outlets besides; null: none. Throws `TableError` for a faulty table, and the file system's
 * error where the file cannot be read.
 */
export function useOutlets(file: string | null): void {
  if (file === null) delete process.env[OWN_OUTLETS];
  else {
    parseOutlets(readFileSync(file, "utf8"), file);
    process.env[OWN_OUTLETS] = resolve(file);
  }
}

/** The lexicon of a data folder (the package's own by default, with the outlets of `useOutlets`), read once and kept. Throws `TableError` for a faulty table. */
export function loadLexicon(folder: string = DATA_FOLDER): Lexicon {
  const file = folder === DATA_FOLDER ? process.env[OWN_OUTLETS] : undefined;
  if (file === undefined) return loadFolder(folder);
  const text = readFileSync(file, "utf8");
  if (extended?.text !== text) extended = { text, lexicon: extend(loadFolder(folder), { outlets: { text, file } }) };
  return extended.lexicon;
}

function loadFolder(folder: string): Lexicon {
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
