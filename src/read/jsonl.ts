import { type Problem, type Source, sha256 } from "../model/index.js";
import { parseDocumentInput } from "./document-input.js";
import { type ByteLine, linesOf } from "./lines.js";
import { damaged, emptyInput, MAX_BYTES, tooLarge } from "./problems.js";
import { isBinary } from "./sniff.js";

/** One source a line, in order; blank lines are passed over, a broken line is a problem and the rest is read. */
export async function* readJsonl(at: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Source | Problem> {
  let any = false;
  for await (const line of linesOf(chunks, MAX_BYTES)) {
    const bytes = line.number === 1 ? withoutMark(line.bytes) : line.bytes;
    if (isBlank(bytes) && !line.damaged) continue;
    any = true;
    yield readLine(`${at}:${line.number}`, { ...line, bytes });
  }
  if (!any) yield emptyInput(at, "it holds no lines");
}

function readLine(at: string, line: ByteLine): Source | Problem {
  if (line.damaged) return damaged(at);
  if (!line.whole) return tooLarge(at);
  if (isBinary(line.bytes)) {
    return { code: "binary", at, what: "binary, not JSON lines", advice: "write one JSON object a line, in UTF-8" };
  }
  const parsed = parseDocumentInput(at, line.bytes);
  if ("code" in parsed) return parsed;
  return { bytes: line.bytes, hash: sha256(line.bytes), origin: at, format: "jsonl", fetched: null };
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
}
