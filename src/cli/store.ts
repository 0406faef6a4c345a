import { existsSync } from "node:fs";
import type { Command } from "commander";
import { type Known, loadKnown } from "../keep/index.js";
import { defaultStorePath, openStore, type Store } from "../store/index.js";
import { outletsBeside, takeOutlets, withOutlets } from "./outlets.js";
import { UsageError } from "./output.js";

/** The option that every command on the record takes. */
export function withStore(command: Command): Command {
  return withOutlets(
    command.option("--store <file>", "the store (default: ./hearsay.db if there, else in your data folder)"),
  );
}

/** Where the store is; from now on the outlets are known that the user names, or that stand beside it. */
export function storeOf(options: StoreOptions): string {
  const path = options.store ?? defaultStorePath(process.env, process.cwd());
  takeOutlets(options.outlets ?? outletsBeside(path));
  return path;
}

export interface StoreOptions {
  store?: string;
  outlets?: string;
}

/** Opens the store to look at (`write`: to change), runs `look`, closes it. A store that is not there yet is a wrong call. */
export async function withOpen<T>(
  options: StoreOptions,
  look: (store: Store) => Promise<T>,
  { write = false } = {},
): Promise<T> {
  const path = storeOf(options);
  if (path !== ":memory:" && !existsSync(path)) {
    throw new UsageError(`${path}: no store there yet; run "hearsay read PATH" first, or name another with --store`);
  }
  const store = await openStore(path, { readonly: !write });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

/** As `withOpen`, with everything that is known loaded. */
export async function withKnown<T>(
  options: StoreOptions,
  look: (known: Known, store: Store) => Promise<T>,
  access: { write?: boolean } = {},
): Promise<T> {
  return withOpen(options, async (store) => look(await loadKnown(store), store), access);
}
