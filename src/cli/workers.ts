import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { type Coder, codeHere, codeInThreads, codeWhereWorth } from "../keep/index.js";
import type { Tools } from "../pipeline.js";
import { UsageError } from "./output.js";

/** More threads than this were never tried. */
const MOST = 64;

/** The option of commands that code many reports. */
export function withWorkers(command: Command): Command {
  return command.option("--workers <n>", "threads that code reports (default: one a core); 1 codes in one thread");
}

/** What codes, by the option: this thread, and others beside it where there is much to do. */
export function coderOf({ workers }: { workers?: string }, tools: Tools): Coder {
  const count = workers === undefined ? availableParallelism() : Number(workers);
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new UsageError(`--workers ${workers}: give a number from 1 to ${MOST}`);
  const here = codeHere(tools);
  return count === 1 ? here : codeWhereWorth(here, () => codeInThreads(count));
}
