/** How an input's bytes are laid out; `json` is one document, over as many lines as it likes. */
export type Format = "text" | "jsonl" | "json" | "html";

const BY_ENDING: Readonly<Record<string, Format>> = {
  txt: "text",
  text: "text",
  jsonl: "jsonl",
  ndjson: "jsonl",
  json: "json",
  html: "html",
  htm: "html",
  xhtml: "html",
  shtml: "html",
};

/** Endings of feeds and archives: no input yet, said at once without reading them. */
const NOT_YET: Readonly<Record<string, string>> = {
  warc: "a web archive (WARC)",
  rss: "a feed",
  atom: "a feed",
};

/** What stands beside reports in a folder and is none: notes, tables, stores. Passed over there; read when named. */
const BESIDE = new Set(["md", "yaml", "yml", "csv", "tsv", "db", "db-wal", "db-shm", "sqlite", "toml", "lock"]);
const BESIDE_NAMES = new Set(["readme", "license", "licence", "notice", "changelog", "makefile"]);

/** The format that a name's ending tells, or null. */
export function formatByName(name: string): Format | null {
  return BY_ENDING[ending(name)] ?? null;
}

/** What a name's ending says that cannot be read yet, or null. */
export function notYetByName(name: string): string | null {
  return NOT_YET[ending(name)] ?? null;
}

/** Whether a file in a folder is passed over: hidden, or no report by its name. */
export function isBeside(name: string): boolean {
  const stem = name.toLowerCase().split(".")[0]!;
  return name.startsWith(".") || BESIDE.has(ending(name)) || BESIDE_NAMES.has(stem);
}

/** The format that the first bytes tell: JSON lines begin with an object that has a key. */
export function formatByBytes(head: Uint8Array): Format {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1024)).toString("latin1");
  return /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"/.test(start) ? "jsonl" : "text";
}

function ending(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}
