import { mergeAll, readInto, type Watch } from "../../keep/index.js";
import { type Problem, problemLine } from "../../model/index.js";
import type { Tools } from "../../pipeline.js";
import { readPaths } from "../../read/index.js";
import type { Store } from "../../store/index.js";

/** What a job is to do: read what was sent, or only put together again what is kept. */
export interface Task {
  /** The bytes that were sent; null where only decisions changed. */
  input: Uint8Array | null;
}

export interface Outcome {
  counts: { added: number; changed: number; unchanged: number; setAside: number };
  /** Ids of the reports that were sent, known ones too. */
  reports: string[];
  /** What could not be read, a line each. */
  problems: string[];
}

export type Stage = "read" | "merge";

/** Told of each step of a job. */
export type Tell = (step: { stage: Stage; done: number }) => void;

/** Does a job on a store; each batch and the putting together are kept whole or not at all. */
export async function work(task: Task, store: Store, tools: Tools, tell: Tell): Promise<Outcome> {
  const problems: string[] = [];
  let done = 0;
  const watch: Watch = {
    add: (reports) => {
      done += reports;
      tell({ stage: "read", done });
    },
    problem: (problem: Problem) => problems.push(problemLine(problem)),
  };
  const none = { counts: { added: 0, changed: 0, unchanged: 0, setAside: 0 }, seen: new Set<string>() };
  const { input } = task;
  if (input !== null) tell({ stage: "read", done: 0 });
  const read = input === null ? none : await readInto(store, readPaths(["-"], { stdin: once(input) }), tools, watch);
  tell({ stage: "merge", done });
  await mergeAll(store, tools, input === null ? "decide" : "read");
  return { counts: read.counts, reports: [...read.seen], problems };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
