import { type Problem, type Source, sha256 } from "../model/index.js";
import { decodeText } from "./decode.js";
import { parseDocumentInput } from "./document-input.js";
import { emptyInput, MAX_BYTES, tooLarge } from "./problems.js";
import { sniff } from "./sniff.js";

/** One report, the whole stream: in plain text, or as one JSON document. */
export async function readWhole(
  at: string,
  chunks: AsyncIterable<Uint8Array>,
  format: "text" | "json",
): Promise<Source | Problem> {
  const bytes = await collect(chunks);
  if (!bytes) return tooLarge(at);
  if (bytes.length === 0) return emptyInput(at, "it is empty");
  const problem = sniff(at, bytes) ?? (format === "json" ? faultOfJson(at, bytes) : null);
  if (problem) return problem;
  if (isBlank(bytes)) return emptyInput(at);
  return { bytes, hash: sha256(bytes), origin: at, format: format === "json" ? "jsonl" : "text", fetched: null };
}

/** All bytes of a stream, or null where they are more than a report can have. */
async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_BYTES) return null;
    pieces.push(chunk);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

function faultOfJson(at: string, bytes: Uint8Array): Problem | null {
  const parsed = parseDocumentInput(at, bytes);
  return "code" in parsed ? parsed : null;
}

/** Whether the text is all white space; the head alone tells it of nearly every text. */
function isBlank(bytes: Uint8Array): boolean {
  return decodeText(bytes.subarray(0, 4096)).text.trim() === "" && decodeText(bytes).text.trim() === "";
}
