import { createRequire } from "node:module";
import { type Problem, type Source, sha256 } from "../../model/index.js";
import { collect } from "../collect.js";
import { decodeText } from "../decode.js";
import { emptyInput, tooLarge } from "../problems.js";
import { entriesOf, type FeedEntry } from "./entry.js";
import { harmless, repairXml } from "./repair.js";

/** No feed is longer, in bytes: what is, is refused before it is taken apart. */
export const MAX_FEED = 16 * 1024 * 1024;
/** Most entries that are taken from one feed. */
const MAX_ENTRIES = 10_000;

type Feedsmith = typeof import("feedsmith");

const require = createRequire(import.meta.url);

/** The entries of a feed file (RSS, RDF, Atom, JSON Feed), one source each. */
export async function* readFeed(at: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Source | Problem> {
  const bytes = await collect(chunks, MAX_FEED);
  if (!bytes) yield tooLarge(at, MAX_FEED);
  else yield* sourcesOfFeed(at, bytes, null, null);
}

/**
 * The entries of a feed as sources: each is a JSON line of what the feed says of it, so that an entry that stays the same has the same
 * bytes, whatever else in the feed changes. `uri` is the feed's address, `fetched` when it was had.
 */
export function* sourcesOfFeed(
  at: string,
  bytes: Uint8Array,
  uri: string | null,
  fetched: string | null,
): Generator<Source | Problem> {
  const entries = parseEntries(bytes, uri);
  if (typeof entries === "string") {
    yield {
      code: "unreadable",
      at,
      what: `not a feed that can be read (${entries})`,
      advice: "check the address or the file",
    };
    return;
  }
  if (entries.length === 0) yield emptyInput(at, "the feed holds no entries");
  for (const [index, entry] of entries.slice(0, MAX_ENTRIES).entries()) {
    const line = new TextEncoder().encode(JSON.stringify(entry));
    const place = `${at}:${index + 1}`;
    if (!entry.html && !entry.text) yield emptyInput(place, "the entry has neither a text nor a headline");
    else yield { bytes: line, hash: sha256(line), origin: place, format: "jsonl", fetched, uri: entry.uri ?? null };
  }
}

/** A tag so long is an attack on the parser's time. */
const LONG_TAG = /<[a-z][^<>]{65536}/i;

/** The entries, or in a few words why they cannot be had. A feed that cannot be read as it is gets a second look, repaired. */
function parseEntries(bytes: Uint8Array, uri: string | null): FeedEntry[] | string {
  const text = harmless(decodeText(bytes).text.trim());
  if (text === "") return "it is empty";
  if (LONG_TAG.test(text)) return "it has a tag of more than 64 KB";
  // Loaded at the first feed: most commands meet none.
  const { parseFeed } = require("feedsmith") as Feedsmith;
  for (const form of text.startsWith("{") ? [() => text] : [() => text, () => repairXml(text)]) {
    try {
      return entriesOf(parseFeed(form()), uri);
    } catch {}
  }
  return text.startsWith("{") ? "no JSON Feed" : "broken XML, or none of RSS, RDF and Atom";
}
