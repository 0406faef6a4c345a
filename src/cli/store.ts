import { existsSync } from "node:fs";
import type { Command } from "commander";
import { loadLexicon } from "../lexicon/index.js";
import type { HearsayRecord, Merged } from "../model/index.js";
import { combine } from "../pipeline.js";
import { defaultStorePath, openStore, type Store } from "../store/index.js";
import { UsageError } from "./output.js";

/** The option that every command on the record takes. */
export function withStore(command: Command): Command {
  return command.option("--store <file>", "the store (default: ./hearsay.db if there, else in your data folder)");
}

export function storePath(options: { store?: string }): string {
  return options.store ?? defaultStorePath(process.env, process.cwd());
}

/** Everything that is known: records in order of publication, and what was merged from them. */
export interface Known {
  records: HearsayRecord[];
  merged: Merged;
}

/** Opens the store to look at (`write`: to change), runs `look`, closes it. A store that is not there yet is a wrong call. */
export async function withOpen<T>(
  options: { store?: string },
  look: (store: Store) => Promise<T>,
  { write = false } = {},
): Promise<T> {
  const path = storePath(options);
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
  options: { store?: string },
  look: (known: Known, store: Store) => Promise<T>,
  access: { write?: boolean } = {},
): Promise<T> {
  return withOpen(options, async (store) => look(await loadKnown(store), store), access);
}

/** All records of a store and what they say together; merged again where a run was cut short before it could. */
export async function loadKnown(store: Store): Promise<Known> {
  const records = await loadRecords(store);
  const kept = (await store.stale()) ? null : await store.merged();
  return { records, merged: kept ?? combine(records, await store.decisions(), loadLexicon()) };
}

/** All records of a store, in order of publication. */
export async function loadRecords(store: Store): Promise<HearsayRecord[]> {
  const records: HearsayRecord[] = [];
  for await (const record of store.records()) records.push(record);
  return records.sort(byPublication);
}

/** Orders records by the day they were published on; those without one come last. */
export function byPublication(a: HearsayRecord, b: HearsayRecord): number {
  const key = ({ document }: HearsayRecord) =>
    `${document.published.value ?? document.published.earliest ?? "9999"} ${document.id}`;
  return key(a) < key(b) ? -1 : 1;
}
