import { clean } from "../clean/index.js";
import { type HearsayRecord, isProblem, type Problem, type Source } from "../model/index.js";
import { code, type Tools } from "../pipeline.js";
import type { Store } from "../store/index.js";
import { batches } from "./batches.js";

const BATCH = 16;

export interface ReadCounts {
  added: number;
  changed: number;
  unchanged: number;
  setAside: number;
}

/** Told how far a read has come. */
export interface Watch {
  /** So many reports more are done, of so many bytes. */
  add(reports: number, bytes: number): void;
  /** A report that could not be read. */
  problem(problem: Problem): void;
}

/** Codes what comes and keeps it, batch by batch, each whole or not at all. Gives the counts and the ids of the reports, known ones too. */
export async function readInto(
  store: Store,
  sources: AsyncIterable<Source | Problem>,
  tools: Tools,
  watch: Watch,
): Promise<{ counts: ReadCounts; seen: Set<string> }> {
  const seen = new Set<string>();
  const counts: ReadCounts = { added: 0, changed: 0, unchanged: 0, setAside: 0 };
  for await (const batch of batches(sources, BATCH)) {
    const coded = await codeNew(store, batch, tools, seen, counts);
    await store.transaction(async (kept) => {
      for (const one of batch) if (!isProblem(one)) await kept.putSource(one);
      for (const [result, source] of coded) {
        if (isProblem(result)) {
          counts.setAside++;
          watch.problem(result);
          if (source) await kept.putProblem({ ...result, source: source.hash });
        } else {
          counts[await kept.putRecord(result)]++;
          seen.add(result.document.id);
        }
      }
    });
    watch.add(
      batch.length,
      batch.reduce((sum, one) => sum + (isProblem(one) ? 0 : one.bytes.length), 0),
    );
  }
  return { counts, seen };
}

/** Codes what the store does not hold yet, or holds as another version of the program, the model or the tables made it. */
async function codeNew(
  store: Store,
  batch: readonly (Source | Problem)[],
  tools: Tools,
  seen: Set<string>,
  counts: ReadCounts,
): Promise<[HearsayRecord | Problem, Source | null][]> {
  const results: [HearsayRecord | Problem, Source | null][] = [];
  const fresh: Source[] = [];
  for (const one of batch) {
    if (isProblem(one)) {
      results.push([one, null]);
      continue;
    }
    const document = clean(one, tools.lexicon);
    const before = isProblem(document) ? null : await store.getRecord(document.id);
    if (before && madeAlike(before, tools)) {
      counts.unchanged++;
      seen.add(before.document.id);
    } else {
      fresh.push(one);
    }
  }
  const records = await code(
    fresh.map((source) => ({ source })),
    tools,
  );
  return [...results, ...records.map((record, at): [HearsayRecord | Problem, Source] => [record, fresh[at]!])];
}

function madeAlike(record: HearsayRecord, { version, engine, lexicon }: Tools): boolean {
  return record.made.version === version && record.made.model === engine.id && record.made.data === lexicon.hash;
}
