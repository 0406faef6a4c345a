import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type HearsayRecord, isProblem, type Merged, type Source } from "../../model/index.js";
import { code, combine, dateEvidence, type Tools } from "../../pipeline.js";
import { readPaths } from "../../read/index.js";
import type { EvalSet } from "../sets.js";
import { describeSeeds, parseKey, scoreSeeds } from "./index.js";

const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));

/** The two seed reports and their key. `path` is a folder with the reports; the key is the package's own. */
export const seedsSet: EvalSet = {
  name: "seeds",
  about: "the two seed reports and their answer key: statements, events, claims",
  wants: "the folder of the two reports",
  data: join(PACKAGE, "examples"),
  async run(path, tools) {
    const key = parseKey(readFileSync(join(PACKAGE, "eval", "seeds.yaml"), "utf8"));
    const files = key.documents.map((document) => join(path, document.file));
    const { records, merged } = await readTogether(files, tools);
    const score = scoreSeeds(key, records, merged);
    return {
      set: "seeds",
      metrics: score.metrics,
      errors: describeSeeds(score),
      peers: { petrarch2: "codes 1 of 8 such sentences (DESIGN §7)" },
    };
  },
};

/** Reads files as `hearsay read` does, without a store: coded, dated together, merged. Throws where one cannot be read. */
export async function readTogether(
  files: readonly string[],
  tools: Tools,
): Promise<{ records: HearsayRecord[]; merged: Merged }> {
  const sources: Source[] = [];
  for await (const source of readPaths(files)) {
    if (isProblem(source)) throw new Error(`${source.at}: ${source.what}`);
    sources.push(source);
  }
  let records = await codeAll(sources, new Map(), tools);
  const evidence = await dateEvidence(records, tools.lexicon);
  if (evidence.size > 0) {
    const byHash = new Map(records.map((record) => [record.document.bytes, evidence.get(record.document.id) ?? []]));
    records = await codeAll(sources, byHash, tools);
  }
  return { records, merged: await combine(records, [], tools.lexicon) };
}

async function codeAll(
  sources: readonly Source[],
  evidence: Awaited<ReturnType<typeof dateEvidence>>,
  tools: Tools,
): Promise<HearsayRecord[]> {
  const coded = await code(
    sources.map((source) => ({ source, evidence: evidence.get(source.hash) ?? [] })),
    tools,
  );
  return coded.map((record) => {
    if (isProblem(record)) throw new Error(`${record.at}: ${record.what}`);
    return record;
  });
}
