import type { HearsayRecord, Problem, Source } from "../model/index.js";
import { code, type Tools } from "../pipeline.js";

/** Codes batches of sources; where it takes many at a time, several are on their way at once. */
export interface Coder {
  /** How many batches are worth having on their way. */
  readonly width: number;
  /** For each source, in order, its record or why there is none. */
  code(batch: readonly Source[]): Promise<(HearsayRecord | Problem)[]>;
  close(): Promise<void>;
}

/** Codes in this thread. */
export function codeHere(tools: Tools): Coder {
  return {
    width: 1,
    code: (batch) =>
      code(
        batch.map((source) => ({ source })),
        tools,
      ),
    close: async () => {},
  };
}

/** So many batches are coded here before other threads are worth the second that they take to start. */
const WORTH_THREADS = 3;

/** Codes here at first and, once it shows that there is much to do, in threads that `start` opens. */
export function codeWhereWorth(here: Coder, start: () => Coder): Coder {
  let begun = 0;
  let pool: Coder | null = null;
  return {
    get width() {
      return pool?.width ?? 1;
    },
    async code(batch) {
      if (++begun > WORTH_THREADS) pool ??= start();
      return (pool ?? here).code(batch);
    },
    close: async () => pool?.close(),
  };
}
