import { markOf } from "./journal.js";
import { parseMerged } from "./merged.js";
import { parseRecord } from "./rows.js";
import type { Database } from "./schema.js";
import type { ReportMark, Run, State } from "./types.js";

/** Runs that changed something, in the order in which they first did. */
export async function readRuns(db: Database): Promise<Run[]> {
  const rows = await db
    .selectFrom("runs")
    .leftJoin("journal", "journal.run", "runs.id")
    .select((of) => ["runs.id", "runs.body", of.fn.min("journal.seq").as("first")])
    .groupBy(["runs.id", "runs.body"])
    .orderBy("first")
    .execute();
  return rows.map((row) => JSON.parse(row.body) as Run);
}

/** What a run, or one after it, changed: each thing as the first of them found it, and as it is now. */
export async function readChangedSince(db: Database, run: string): Promise<{ was: State; is: State }> {
  const touched = db
    .selectFrom("journal")
    .select((of) => of.fn.min("seq").as("seq"))
    .where("seq", ">=", (of) =>
      of
        .selectFrom("journal")
        .select((first) => first.fn.min("seq").as("seq"))
        .where("run", "=", run),
    )
    .groupBy(["kind", "id"]);
  const rows = await db
    .selectFrom("journal")
    .leftJoin("merged", (join) => join.onRef("merged.kind", "=", "journal.kind").onRef("merged.id", "=", "journal.id"))
    .leftJoin("documents", (join) => join.onRef("documents.id", "=", "journal.id").on("journal.kind", "=", "reports"))
    .select(["journal.kind", "journal.id", "before", "merged.body", "documents.record"])
    .where("seq", "in", touched)
    .orderBy("journal.id")
    .execute();
  const was = { reports: new Map<string, ReportMark>(), rows: [] as { kind: string; body: string }[] };
  const is = { reports: new Map<string, ReportMark>(), rows: [] as { kind: string; body: string }[] };
  for (const { kind, id, before, body, record } of rows) {
    if (kind === "reports") {
      if (before !== null) was.reports.set(id, JSON.parse(before) as ReportMark);
      if (record !== null) is.reports.set(id, markOf(parseRecord(record)));
    } else {
      if (before !== null) was.rows.push({ kind, body: before });
      if (body !== null) is.rows.push({ kind, body });
    }
  }
  const state = ({ reports, rows: some }: typeof was): State => ({ reports, merged: parseMerged(some) });
  return { was: state(was), is: state(is) };
}
