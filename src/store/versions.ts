import type { HearsayRecord } from "../model/index.js";
import { noteReport } from "./journal.js";
import { parseRecord, recordRow } from "./rows.js";
import type { Database } from "./schema.js";
import { noteUnmerged } from "./state.js";
import type { Run } from "./types.js";

/** Which version of its report a record is: the last fetched, one before that, or one that says the same as one that is kept. */
export type VersionPlace = "newest" | "earlier" | "same";

/** Where a record belongs, and the ids of those that it has taken the place of. */
export interface Placed {
  place: VersionPlace;
  replaced: string[];
}

/**
 * Puts other versions of the same report in their places: of records of one address that say when they were fetched, the last fetched is
 * the report, the others are its earlier versions. Where a later one is kept already, `record` is put among the versions. Other bytes with
 * the same words (a page's advertisements) are no other version.
 */
export async function placeVersion(db: Database, record: HearsayRecord, run: Run | null): Promise<Placed> {
  const { id, uri, fetched, text } = record.document;
  if (uri === null || fetched === null) return { place: "newest", replaced: [] };
  const others = (await readReportsAt(db, uri)).filter(({ document }) => document.id !== id);
  const versions = others.filter(({ document }) => document.fetched !== null);
  if (versions.some(({ document }) => document.text === text)) return { place: "same", replaced: [] };
  if (versions.some(({ document }) => document.fetched! > fetched)) {
    await keepVersion(db, record);
    return { place: "earlier", replaced: [] };
  }
  await db.deleteFrom("versions").where("id", "=", id).execute();
  for (const version of versions) {
    await keepVersion(db, version);
    await noteReport(db, run, version.document.id, version);
    await db.deleteFrom("documents").where("id", "=", version.document.id).execute();
    await noteUnmerged(db, version.document.id);
  }
  return { place: "newest", replaced: versions.map((version) => version.document.id) };
}

/** The reports at an address as they are now. */
export async function readReportsAt(db: Database, uri: string): Promise<HearsayRecord[]> {
  const rows = await db.selectFrom("documents").select("record").where("uri", "=", uri).orderBy("id").execute();
  return rows.map((row) => parseRecord(row.record));
}

/** Earlier versions of the report at an address, the first fetched first. */
export async function readVersions(db: Database, uri: string): Promise<HearsayRecord[]> {
  const rows = await db
    .selectFrom("versions")
    .select("record")
    .where("uri", "=", uri)
    .orderBy("fetched")
    .orderBy("id")
    .execute();
  return rows.map((row) => parseRecord(row.record));
}

async function keepVersion(db: Database, record: HearsayRecord): Promise<void> {
  const { id, bytes, uri, made, record: body } = recordRow(record);
  const row = { bytes, uri: uri!, fetched: record.document.fetched!, made, record: body };
  await db
    .insertInto("versions")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}
