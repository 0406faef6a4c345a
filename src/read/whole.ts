import { type Problem, type Source, sha256 } from "../model/index.js";
import { collect } from "./collect.js";
import { decodeText } from "./decode.js";
import { parseDocumentInput } from "./document-input.js";
import { emptyInput, MAX_BYTES, MAX_PAGE, tooLarge } from "./problems.js";
import { sniff } from "./sniff.js";

/** One report, the whole stream: in plain text, as a web page, or as one JSON document. */
export async function readWhole(
  at: string,
  chunks: AsyncIterable<Uint8Array>,
  format: "text" | "json" | "html",
): Promise<Source | Problem> {
  const limit = format === "html" ? MAX_PAGE : MAX_BYTES;
  const bytes = await collect(chunks, limit);
  if (!bytes) return tooLarge(at, limit);
  return oneSource(at, bytes, format);
}

/** Bytes that are one report, checked; `from` says more of where they are from. */
export function oneSource(
  at: string,
  bytes: Uint8Array,
  format: "text" | "json" | "html",
  from: Partial<Pick<Source, "uri" | "fetched" | "contentType">> = {},
): Source | Problem {
  if (bytes.length === 0) return emptyInput(at, "it is empty");
  const problem = sniff(at, bytes) ?? (format === "json" ? faultOfJson(at, bytes) : null);
  if (problem) return problem;
  if (isBlank(bytes)) return emptyInput(at);
  return {
    bytes,
    hash: sha256(bytes),
    origin: at,
    format: format === "json" ? "jsonl" : format,
    fetched: null,
    ...from,
  };
}

function faultOfJson(at: string, bytes: Uint8Array): Problem | null {
  const parsed = parseDocumentInput(at, bytes);
  return "code" in parsed ? parsed : null;
}

/** Whether the text is all white space; the head alone tells it of nearly every text. */
function isBlank(bytes: Uint8Array): boolean {
  return decodeText(bytes.subarray(0, 4096)).text.trim() === "" && decodeText(bytes).text.trim() === "";
}
