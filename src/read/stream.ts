import type { Problem, Source } from "../model/index.js";
import { readFeed } from "./feed/index.js";
import { type Format, formatByBytes, isJsonFeed } from "./format.js";
import { gunzip, isGzip } from "./gunzip.js";
import { readJsonl } from "./jsonl.js";
import { peek } from "./peek.js";
import { refusal } from "./problems.js";
import { readWarc } from "./warc/index.js";
import { readWhole } from "./whole.js";

/**
 * Reads a stream of bytes; gzip is unpacked on the way. Where no format is given, the first bytes tell. A stream that fails ends in a
 * problem.
 */
export async function* readStream(
  at: string,
  chunks: AsyncIterable<Uint8Array>,
  format: Format | null,
): AsyncGenerator<Source | Problem> {
  try {
    const packed = await peek(chunks);
    const { head, all } = isGzip(packed.head) ? await peek(gunzip(packed.all)) : packed;
    yield* readAs(formatOf(head, format), at, all);
  } catch (error) {
    yield refusal(at, error);
  }
}

/** A feed or a page under another ending is still one: its markup is never coded as words. */
function formatOf(head: Uint8Array, given: Format | null): Format {
  if (given === "json") return isJsonFeed(head) ? "feed" : "json";
  const seen = formatByBytes(head);
  if (given === null) return seen === "jsonl" && isJsonFeed(head) ? "feed" : seen;
  return given === "text" && seen !== "jsonl" ? seen : given;
}

async function* readAs(
  format: Format,
  at: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Source | Problem> {
  if (format === "jsonl") yield* readJsonl(at, chunks);
  else if (format === "warc") yield* readWarc(at, chunks);
  else if (format === "feed") yield* readFeed(at, chunks);
  else yield await readWhole(at, chunks, format);
}
