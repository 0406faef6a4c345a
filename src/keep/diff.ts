import type { HearsayRecord } from "../model/index.js";
import { type Change, type Comparison, compare } from "../query/index.js";
import type { ReportMark, Run, Store } from "../store/index.js";
import { judgedRecords } from "./judged.js";

/** What runs changed in a store. */
export interface WhatChanged {
  /** The runs, in order. */
  runs: Run[];
  comparison: Comparison;
  /** Records of the reports that changes speak of, as far as they are still there. */
  records: HearsayRecord[];
  /** What reports were called that are there no more. */
  names: ReadonlyMap<string, ReportMark>;
}

/**
 * What the last run changed in a store; with `since`, what a run (its id, or the beginning of it) and those after it did, or those from a
 * day or time on. Null where there is no such run.
 */
export async function whatChanged(store: Store, since?: string): Promise<WhatChanged | null> {
  const all = await store.runs();
  const first = since === undefined ? all.length - 1 : all.findIndex((run) => isFrom(run, since));
  const run = all[first];
  if (!run) return null;
  const { was, is } = await store.changedSince(run.id);
  const comparison = compare(was, is);
  return { runs: all.slice(first), comparison, records: await recordsOf(comparison, store), names: was.reports };
}

function isFrom({ id, started }: Run, since: string): boolean {
  return since.startsWith("run_") ? id.startsWith(since) : started >= since;
}

/** Those whose reports, or whose people, changes name. */
async function recordsOf({ reports, events, claims }: Comparison, store: Store): Promise<HearsayRecord[]> {
  const documents = [
    ...events.flatMap(sidesOf).flatMap(({ mentions }) => mentions),
    ...claims.flatMap(sidesOf).flatMap(({ positions }) => positions),
  ];
  const ids = new Set([...reports.new, ...reports.changed, ...documents.map(({ document }) => document)]);
  const recordOf = judgedRecords(store);
  const records: HearsayRecord[] = [];
  for (const id of ids) {
    const record = await recordOf(id);
    if (record) records.push(record);
  }
  return records;
}

function sidesOf<T>(change: Change<T>): T[] {
  const before = "before" in change ? change.before : [];
  const after = "after" in change ? change.after : [];
  return [before, after].flat() as T[];
}
