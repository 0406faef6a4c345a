import { DocumentInput, type Problem } from "../model/index.js";
import { decodeText, type Encoding } from "./decode.js";

/** A document as its JSON line gives it, and how the bytes could be read. */
export interface ParsedInput {
  input: DocumentInput;
  encoding: Encoding;
  replaced: number;
}

/** Reads one JSON document. A fault is said with the place of the character where reading stopped, counted from 1. */
export function parseDocumentInput(at: string, bytes: Uint8Array): ParsedInput | Problem {
  const { text, encoding, replaced } = decodeText(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return badJson(at, text, error);
  }
  const parsed = DocumentInput.safeParse(isHtmlAlone(value) ? { ...value, text: "" } : value);
  if (!parsed.success) return badDocument(at, value, parsed.error.issues[0]);
  if (parsed.data.text.trim() === "" && !parsed.data.html?.trim()) {
    return {
      code: "empty",
      at,
      what: "the document's text is empty",
      advice: "give the report's text under the key text",
    };
  }
  return { input: parsed.data, encoding, replaced };
}

function isHtmlAlone(value: unknown): value is { html: string } {
  if (typeof value !== "object" || value === null || !("html" in value)) return false;
  return typeof value.html === "string" && !("text" in value && value.text !== null);
}

function badJson(at: string, text: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : "";
  const position = / at position (\d+)/.exec(message);
  const character = position ? Number(position[1]) + 1 : text.length + 1;
  return {
    code: "bad-json",
    at,
    what: `not valid JSON (stopped at character ${character} of the line)`,
    advice: "write one JSON object a line",
  };
}

function badDocument(at: string, value: unknown, issue: { path: PropertyKey[] } | undefined): Problem {
  const advice = 'write {"id": …, "text": "…"} with text as a string';
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { code: "bad-document", at, what: "the JSON is no object", advice };
  }
  const key = String(issue?.path[0] ?? "text");
  const what = key in value ? `the key ${key} has the wrong type` : `the key ${key} is missing`;
  return { code: "bad-document", at, what, advice };
}
