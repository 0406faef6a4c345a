import { isHtml } from "./sniff.js";

/** How an input's bytes are laid out; `json` is one document, over as many lines as it likes. */
export type Format = "text" | "jsonl" | "json" | "html" | "feed" | "warc";

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
  warc: "warc",
  wet: "warc",
  rss: "feed",
  atom: "feed",
};

/**
 * What stands beside reports in a folder and is none: notes, tables, stores, the pictures, styles and scripts of saved pages. Passed
 * over there; read when named.
 */
const BESIDE = new Set(
  `md yaml yml csv tsv db db-wal db-shm sqlite toml lock css js mjs map ts png jpg jpeg gif svg webp avif ico bmp woff woff2 ttf otf
  eot mp3 mp4 m4a webm ogg wav`.split(/\s+/),
);
const BESIDE_NAMES = new Set(["readme", "license", "licence", "notice", "changelog", "makefile"]);

/** The format that a name's ending tells, or null. The ending of a packed file is the one before `.gz`. */
export function formatByName(name: string): Format | null {
  return BY_ENDING[ending(name.replace(/\.gz$/i, ""))] ?? null;
}

/** Whether a file in a folder is passed over: hidden, or no report by its name. */
export function isBeside(name: string): boolean {
  const stem = name.toLowerCase().split(".")[0]!;
  return name.startsWith(".") || BESIDE.has(ending(name)) || BESIDE_NAMES.has(stem);
}

/** The format that the first bytes tell: JSON lines begin with an object that has a key. */
export function formatByBytes(head: Uint8Array): Format {
  const start = startOf(head);
  if (/^warc\/\d/.test(start)) return "warc";
  if (isFeed(start)) return "feed";
  if (isHtml(head)) return "html";
  return /^\{\s*"/.test(start) ? "jsonl" : "text";
}

/** Whether bytes taken for one JSON document are a JSON Feed. */
export function isJsonFeed(head: Uint8Array): boolean {
  return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(startOf(head));
}

/** The first bytes as lower-case text without a byte order mark, blanks and comments. */
function startOf(head: Uint8Array): string {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 2048));
  const text = wide ? bytes.toString("latin1").replaceAll("\0", "") : bytes.toString("latin1");
  return text
    .toLowerCase()
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .replace(/^(?:\s+|<!--[\s\S]*?-->)+/, "");
}

/** An RSS, RDF or Atom feed; XML that is none of these and no page is taken for a feed, and refused as one. */
function isFeed(start: string): boolean {
  if (/^<(?:rss|feed|rdf:rdf)[\s>:]/.test(start)) return true;
  return start.startsWith("<?xml") && !/<(?:!doctype\s+html|html)[\s>]/.test(start);
}

function ending(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** Whether a content type means a web page. */
export function isPageType(type: string): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}
