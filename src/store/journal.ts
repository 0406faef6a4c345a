import { sql } from "kysely";
import { type HearsayRecord, type Merged, recordHash } from "../model/index.js";
import type { Database } from "./schema.js";
import type { ReportMark, Run } from "./types.js";

/** What the journal tells of: merged rows, and reports by their marks. */
type Noted = keyof Merged | "reports";

/** Puts down how a thing was before this run first changed it; null where it was not there. Nothing where nobody keeps a journal. */
export async function note(
  db: Database,
  run: Run | null,
  kind: Noted,
  id: string,
  before: string | null,
): Promise<void> {
  if (run === null) return;
  await keepRun(db, run);
  await db
    .insertInto("journal")
    .values({ run: run.id, kind, id, before })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The same for the whole merged state. */
export async function noteMerged(db: Database, run: Run | null): Promise<void> {
  if (run === null) return;
  await keepRun(db, run);
  await sql`insert into journal (run, kind, id, before) select ${run.id}, kind, id, body from merged where true
    on conflict do nothing`.execute(db);
}

export async function noteReport(
  db: Database,
  run: Run | null,
  id: string,
  before: HearsayRecord | null,
): Promise<void> {
  await note(db, run, "reports", id, before && JSON.stringify(markOf(before)));
}

/** A run is first kept with what it first changes. */
async function keepRun(db: Database, run: Run): Promise<void> {
  await db
    .insertInto("runs")
    .values({ id: run.id, started: run.started, body: JSON.stringify(run) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function markOf(record: HearsayRecord): ReportMark {
  const { headline, text } = record.document;
  return { hash: recordHash(record), name: headline ?? text.slice(0, NAME) };
}

/** So much of a report without a headline is its name, in code units. */
const NAME = 80;

/** Notes when a run ended; one that changed nothing was never kept, and is not now. */
export async function endRun(db: Database, run: Run, ended: string): Promise<void> {
  const body = JSON.stringify({ ...run, ended });
  await db.updateTable("runs").set({ body }).where("id", "=", run.id).execute();
}
