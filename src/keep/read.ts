import { type HearsayRecord, isProblem, type Problem, type Source } from "../model/index.js";
import type { Tools } from "../pipeline.js";
import type { RunKind, Store } from "../store/index.js";
import { batches } from "./batches.js";
import { type Coder, codeHere } from "./coder.js";
import { inOrder } from "./in-order.js";
import { asRun } from "./run.js";
import { mergeNew } from "./together.js";
import { versionsOf } from "./tools.js";

const BATCH = 8;

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
  /** A report that is new, or a new version of one. */
  kept?(record: HearsayRecord): void;
}

export interface ReadInto {
  /** What the run is, for the history; by default a read. */
  what?: RunKind;
  /** What codes; by default this thread. */
  coder?: Coder;
  /** Once it is aborted nothing more is taken in; what was begun is kept. */
  signal?: AbortSignal;
}

/** What came of one source: kept before, coded now, or not to be read. */
type Outcome = { source: Source; known: string } | { source: Source | null; result: HearsayRecord | Problem };

/**
 * Codes what comes, keeps it and puts it together with what is known, batch by batch, each whole or not at all, in the order in which it comes. What the store holds as this
 * program makes it is not looked at again. Gives the counts and the ids of the reports, known ones too.
 */
export function readInto(
  store: Store,
  sources: AsyncIterable<Source | Problem>,
  tools: Tools,
  watch: Watch,
  { what = "read", ...how }: ReadInto = {},
): Promise<{ counts: ReadCounts; seen: Set<string> }> {
  return asRun(store, { what, made: versionsOf(tools) }, (noted) => readBatches(noted, sources, tools, watch, how));
}

async function readBatches(
  store: Store,
  sources: AsyncIterable<Source | Problem>,
  tools: Tools,
  watch: Watch,
  { coder = codeHere(tools), signal }: Omit<ReadInto, "what">,
): Promise<{ counts: ReadCounts; seen: Set<string> }> {
  const seen = new Set<string>();
  const counts: ReadCounts = { added: 0, changed: 0, unchanged: 0, setAside: 0 };
  const work = (batch: (Source | Problem)[]) => outcomes(store, batch, tools, coder);
  const coded = inOrder(batches(until(sources, signal), BATCH), () => coder.width, work);
  for await (const batch of coded) {
    await store.transaction(async (kept) => {
      for (const outcome of batch) await keep(kept, outcome, counts, seen, watch);
      await mergeNew(kept, tools);
    });
    watch.add(
      batch.length,
      batch.reduce((sum, { source }) => sum + (source?.bytes.length ?? 0), 0),
    );
  }
  return { counts, seen };
}

/** What comes before the signal is given. */
export async function* until<T>(things: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const thing of things) {
    if (signal?.aborted) return;
    yield thing;
  }
}

/** Codes what the store does not hold yet, or holds as another version of the program, the model or the tables made it. */
async function outcomes(
  store: Store,
  batch: readonly (Source | Problem)[],
  tools: Tools,
  coder: Coder,
): Promise<Outcome[]> {
  const found = await Promise.all(
    batch.map(async (one): Promise<Outcome | Source> => {
      if (isProblem(one)) return { source: null, result: one };
      const known = await store.kept(one, versionsOf(tools));
      return known === null ? one : { source: one, known };
    }),
  );
  const fresh = found.filter((one): one is Source => "bytes" in one);
  const results = fresh.length > 0 ? await coder.code(fresh) : [];
  return found.map((one) => ("bytes" in one ? { source: one, result: results[fresh.indexOf(one)]! } : one));
}

async function keep(
  store: Store,
  outcome: Outcome,
  counts: ReadCounts,
  seen: Set<string>,
  watch: Watch,
): Promise<void> {
  if (outcome.source) await store.putSource(outcome.source);
  if ("known" in outcome) {
    counts.unchanged++;
    seen.add(outcome.known);
  } else if (isProblem(outcome.result)) {
    counts.setAside++;
    watch.problem(outcome.result);
    if (outcome.source) await store.putProblem({ ...outcome.result, source: outcome.source.hash });
  } else {
    const put = await store.putReport(outcome.result);
    counts[put]++;
    seen.add(outcome.result.document.id);
    if (put !== "unchanged") watch.kept?.(outcome.result);
  }
}
