import { ByteReader, GapError } from "./bytes.js";

/** One record of a web archive (WARC 1.0 and 1.1, ISO 28500). */
export interface WarcRecord {
  /** From 1, in the file. */
  number: number;
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  /** What the record holds; its beginning where it is longer than the limit, nothing where it was not wanted. */
  content: Uint8Array;
  /** False where the content is cut at the limit. */
  whole: boolean;
}

/** A place where a record could not be read; reading goes on at the next one. */
export interface WarcFault {
  number: number;
  fault: string;
}

const MAX_LINE = 64 * 1024;
const MAX_HEADERS = 1000;

/**
 * Records one at a time, in constant memory. Only records that `wants` says yes to are held, and of them at most `limit` bytes. A broken
 * record is said and the next one looked for.
 */
export async function* recordsOf(
  chunks: AsyncIterable<Uint8Array>,
  wants: (headers: ReadonlyMap<string, string>) => boolean,
  limit: number,
): AsyncGenerator<WarcRecord | WarcFault> {
  const reader = new ByteReader(chunks);
  let number = 0;
  let lost = false;
  try {
    for (;;) {
      try {
        const begun = await findRecord(reader);
        if (begun === "end") return;
        if (begun === "lost" && !lost) yield { number: number + 1, fault: "bytes that are no record" };
        lost = begun === "lost";
        if (lost) continue;
        number++;
        yield await readRecord(reader, number, wants, limit);
      } catch (error) {
        if (!(error instanceof GapError)) throw error;
        yield { number: number + 1, fault: "its gzip is damaged or cut off" };
      }
    }
  } finally {
    await reader.close();
  }
}

/** Passes over blank lines to the line that opens a record. */
async function findRecord(reader: ByteReader): Promise<"record" | "lost" | "end"> {
  for (;;) {
    const line = await reader.line(MAX_LINE);
    if (line === null) return "end";
    if (/^WARC\/\d/.test(line)) return "record";
    if (line !== "") return "lost";
  }
}

async function readRecord(
  reader: ByteReader,
  number: number,
  wants: (headers: ReadonlyMap<string, string>) => boolean,
  limit: number,
): Promise<WarcRecord | WarcFault> {
  const headers = parseHeaders(await headerLines(reader));
  const length = Number(headers.get("content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) return { number, fault: "it does not say how long it is" };
  const keep = wants(headers) ? Math.min(length, limit) : 0;
  const { bytes, passed } = await reader.take(length, keep);
  if (passed < length) return { number, fault: `it ends after ${passed} of ${length} bytes` };
  return { number, headers, content: bytes, whole: keep === length };
}

async function headerLines(reader: ByteReader): Promise<string[]> {
  const lines: string[] = [];
  for (let line = await reader.line(MAX_LINE); line; line = await reader.line(MAX_LINE)) {
    if (lines.length < MAX_HEADERS) lines.push(line);
  }
  return lines;
}

/** Header lines (RFC 9112, also of WARC) as a map; a line that begins with a blank goes on with the one before. The first of two stands. */
export function parseHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  let last = "";
  for (const line of lines) {
    const named = /^([^\s:]+)\s*:\s*(.*)$/.exec(line);
    if (named) {
      last = named[1]!.toLowerCase();
      if (!headers.has(last)) headers.set(last, named[2]!.trim());
    } else if (/^[ \t]/.test(line) && headers.has(last)) {
      headers.set(last, `${headers.get(last)} ${line.trim()}`);
    }
  }
  return headers;
}
