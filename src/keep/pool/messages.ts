import type { HearsayRecord, Problem, Source } from "../../model/index.js";

/** What coding comes to: for each source, in order, its record or why there is none. */
export type Results = (HearsayRecord | Problem)[];

/** To a thread: a batch to code. */
export interface Job {
  id: number;
  batch: readonly Source[];
}

/** From a thread: what came of it. */
export interface Done {
  id: number;
  results: Results;
}
