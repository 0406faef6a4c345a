import { existsSync } from "node:fs";
import type { Command } from "commander";
import { TableError, useOutlets } from "../lexicon/index.js";
import { UsageError } from "./output.js";
import { visible } from "./terminal.js";

/** The option that every command takes which reads reports or weighs claims. */
export function withOutlets(command: Command): Command {
  return command.option(
    "--outlets <file>",
    "a table of outlets of your own, beside ours (docs/outlets.md; default: STORE.outlets.tsv beside the store, if there)",
  );
}

/** The table that stands beside a store, `hearsay.outlets.tsv` beside `hearsay.db`; null where none does. */
export function outletsBeside(store: string): string | null {
  const path = `${store.replace(/\.db$/, "")}.outlets.tsv`;
  return store !== ":memory:" && existsSync(path) ? path : null;
}

/** Has a user's own outlets known from now on; a table that cannot be used is a wrong call. */
export function takeOutlets(path: string | null): void {
  try {
    useOutlets(path);
  } catch (error) {
    if (error instanceof TableError)
      throw new UsageError(`${visible(error.message)}; docs/outlets.md says how it is written`);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new UsageError(`--outlets ${visible(path!)}: cannot be read (${code}); name a file with a table of outlets`);
  }
}
