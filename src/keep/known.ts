import { loadLexicon } from "../lexicon/index.js";
import type { HearsayRecord, Merged } from "../model/index.js";
import { combine } from "../pipeline.js";
import { amend } from "../review/index.js";
import type { Store } from "../store/index.js";
import { decisionsThatHold } from "./standing.js";

/** Everything that is known: records in order of publication, and what was merged from them. */
export interface Known {
  records: HearsayRecord[];
  merged: Merged;
}

/** All records of a store, as decisions on their findings leave them, and what they say together; merged again where a run was cut short before it could. */
export async function loadKnown(store: Store): Promise<Known> {
  const decisions = await decisionsThatHold(store);
  const records = (await loadRecords(store)).map((record) => amend(record, decisions));
  const kept = (await store.stale()) ? null : await store.merged();
  return { records, merged: kept ?? (await combine(records, decisions, loadLexicon())) };
}

/** So many records of other reports are loaded beside those asked for. */
const MOST_OTHERS = 200;

/** What is known that speaks of some reports, and their records with those of the other reports that it speaks of. */
export async function knownOf(store: Store, documents: readonly string[]): Promise<Known> {
  const merged = await store.mergedWith(documents);
  const others = [
    ...merged.claims.flatMap(({ positions }) => positions),
    ...merged.events.flatMap((one) => one.mentions),
  ];
  const ids = new Set(documents);
  for (const { document } of others) if (ids.size < documents.length + MOST_OTHERS) ids.add(document);
  const decisions = await decisionsThatHold(store);
  const records: HearsayRecord[] = [];
  for (const id of ids) {
    const record = await store.getRecord(id);
    if (record) records.push(amend(record, decisions));
  }
  return { records: records.sort(byPublication), merged };
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
