import { makeId } from "../model/index.js";
import type { Run, RunKind, Store } from "../store/index.js";

/** What brings a run about, with what, and when. */
export interface RunNote {
  what: RunKind;
  /** Versions of the program, the model and the tables; null where nothing is coded. */
  made: Pick<Run, "version" | "model" | "data">;
  /** The time, ISO 8601; by default the clock's. */
  now?: () => string;
}

/** The run that last changed the record; null where none is noted. */
export async function lastRun(store: Store): Promise<Run | null> {
  return (await store.runs()).at(-1) ?? null;
}

/**
 * Does some work on a store as one run: what it changes is put down in the store's journal, in the transaction that changes it. Where an
 * earlier run was cut short before all was put together, this one goes on with that run, so that what it took away and what is put in its
 * place are told together.
 */
export async function asRun<T>(store: Store, note: RunNote, work: (store: Store) => Promise<T>): Promise<T> {
  const { what, made, now = () => new Date().toISOString() } = note;
  const open = (await store.stale()) ? (await store.runs()).at(-1) : undefined;
  const started = now();
  const run = open ?? { id: makeId("run", what, started, process.pid), what, started, ended: null, ...made };
  const result = await work(store.noting(run));
  await store.endRun(run, now());
  return result;
}
