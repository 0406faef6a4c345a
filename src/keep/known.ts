import { loadLexicon } from "../lexicon/index.js";
import type { HearsayRecord, Merged } from "../model/index.js";
import { combine } from "../pipeline.js";
import type { Store } from "../store/index.js";

/** Everything that is known: records in order of publication, and what was merged from them. */
export interface Known {
  records: HearsayRecord[];
  merged: Merged;
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
