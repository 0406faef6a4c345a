import { readFile } from "node:fs/promises";
import { type HearsayRecord, isProblem, type Source, sha256 } from "../model/index.js";
import { code, type Tools } from "../pipeline.js";

/** Rows of a JSONL file. */
export async function readRows<T>(path: string): Promise<T[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => JSON.parse(line) as T);
}

/** Codes texts as documents of their own, in order; null where one is set aside. */
export async function codeTexts(
  texts: readonly { text: string; published?: string | null }[],
  tools: Tools,
): Promise<(HearsayRecord | null)[]> {
  const sources = texts.map(({ text, published }, at): Source => {
    const bytes = new TextEncoder().encode(JSON.stringify({ id: at, text, published: published ?? null }));
    return { bytes, hash: sha256(bytes), origin: `row ${at + 1}`, format: "jsonl", fetched: null };
  });
  const coded = await code(
    sources.map((source) => ({ source })),
    tools,
  );
  return coded.map((record) => (isProblem(record) ? null : record));
}
