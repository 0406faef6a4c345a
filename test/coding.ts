import { loadEngine } from "../src/annotate/index.js";
import { loadLexicon } from "../src/lexicon/index.js";
import { type HearsayRecord, type Problem, type Source, sha256 } from "../src/model/index.js";
import { code, type Tools } from "../src/pipeline.js";

let tools: Promise<Tools> | null = null;

/** Engine and tables, loaded once for a test file. */
export function testTools(): Promise<Tools> {
  tools ??= loadEngine().then((engine) => ({ engine, lexicon: loadLexicon(), version: "test" }));
  return tools;
}

/** A text as `read` would hand it on. */
export function sourceOf(text: string | Uint8Array, origin = "test.txt"): Source {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return { bytes, hash: sha256(bytes), origin, format: "text", fetched: null };
}

/** Codes texts, each to a record or the problem it was set aside for. */
export async function codeTexts(...texts: (string | Uint8Array)[]): Promise<(HearsayRecord | Problem)[]> {
  return code(
    texts.map((text, at) => ({ source: sourceOf(text, `text-${at}.txt`) })),
    await testTools(),
  );
}
