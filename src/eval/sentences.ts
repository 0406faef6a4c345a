import { readFile } from "node:fs/promises";
import { type HearsayRecord, type Source, sha256 } from "../model/index.js";
import { CODE, code, type Stage, type Tools, type Work } from "../pipeline.js";

/** Rows of a JSONL file. */
export async function readRows<T>(path: string): Promise<T[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => JSON.parse(line) as T);
}

/** Codes texts as documents of their own, in order; null where one is set aside. */
export async function codeTexts(texts: readonly Text[], tools: Tools): Promise<(HearsayRecord | null)[]> {
  return (await readTexts(texts, tools)).map((work) => work?.record ?? null);
}

interface Text {
  text: string;
  published?: string | null;
}

/** As `codeTexts`, with all that is known of each text on its way. */
export async function readTexts(texts: readonly Text[], tools: Tools): Promise<(Work | null)[]> {
  const incoming = texts.map(({ text, published }, at) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ id: at, text, published: published ?? null }));
    const source: Source = { bytes, hash: sha256(bytes), origin: String(at), format: "jsonl", fetched: null };
    return { source };
  });
  const works = new Array<Work | null>(texts.length).fill(null);
  const keep: Stage = {
    name: "keep",
    needs: ["record"],
    gives: [],
    run: async (batch) => {
      for (const work of batch) works[Number(work.source.origin)] = work;
      return batch.map(() => ({}));
    },
  };
  await code(incoming, tools, [...CODE, keep]);
  return works;
}
