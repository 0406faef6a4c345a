import { type Problem, type Source, sha256 } from "../model/index.js";
import { decodeText } from "./decode.js";
import { parseDocumentInput } from "./document-input.js";
import { emptyInput, MAX_BYTES, tooLarge } from "./problems.js";
import { isBinary, isHtml, sniff } from "./sniff.js";

/** One report, the whole stream: in plain text, as one JSON document, or as a web page (which a text that begins as one is too). */
export async function readWhole(
  at: string,
  chunks: AsyncIterable<Uint8Array>,
  format: "text" | "json" | "html",
): Promise<Source | Problem> {
  const bytes = await collect(chunks);
  if (!bytes) return tooLarge(at);
  if (bytes.length === 0) return emptyInput(at, "it is empty");
  const page = format !== "json" && (format === "html" || isHtml(bytes));
  if (page) return sniffPage(at, bytes) ?? { bytes, hash: sha256(bytes), origin: at, format: "html", fetched: null };
  const problem = sniff(at, bytes) ?? (format === "json" ? faultOfJson(at, bytes) : null);
  if (problem) return problem;
  if (isBlank(bytes)) return emptyInput(at);
  return { bytes, hash: sha256(bytes), origin: at, format: format === "json" ? "jsonl" : "text", fetched: null };
}

/** What is wrong with the bytes of a page: nothing but what is wrong with those of any text. */
function sniffPage(at: string, bytes: Uint8Array): Problem | null {
  if (isHtml(bytes)) return isBinary(bytes) ? sniff(at, bytes) : null;
  return sniff(at, bytes) ?? (isBlank(bytes) ? emptyInput(at) : null);
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
