import { Claim, Copy, type Merged, type MergedDelta, MergedEvent, type MergedRow, Story } from "../model/index.js";
import { note, noteMerged } from "./journal.js";
import { mergedRows } from "./rows.js";
import type { Database, Tables } from "./schema.js";
import { readState, writeState } from "./state.js";
import type { Run } from "./types.js";

/** Writes what changed and takes away what is gone, so that one report more touches few rows. */
export async function putMerged(db: Database, merged: Merged, run: Run | null): Promise<void> {
  const before = new Map<string, string>();
  for (const row of await db.selectFrom("merged").selectAll().execute()) {
    before.set(`${row.kind} ${row.id}`, `${row.position} ${row.body}`);
  }
  await noteMerged(db, run);
  for (const row of mergedRows(merged)) {
    const key = `${row.kind} ${row.id}`;
    const same = before.get(key) === `${row.position} ${row.body}`;
    before.delete(key);
    if (same) continue;
    await note(db, run, row.kind as keyof Merged, row.id, null);
    await db
      .insertInto("merged")
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(["kind", "id"]).doUpdateSet({ position: row.position, body: row.body }),
      )
      .execute();
  }
  for (const gone of before.keys()) {
    const [kind = "", id = ""] = gone.split(" ");
    await db.deleteFrom("merged").where("kind", "=", kind).where("id", "=", id).execute();
  }
  await writeState(db, "merged", await readState(db, "changes"));
  await writeState(db, "filled", 1);
}

/** Writes the rows that changed, with the documents that each speaks of, and takes away those that are gone. */
export async function applyMerged(
  db: Database,
  { put, drop }: MergedDelta,
  documents: readonly string[],
  run: Run | null,
): Promise<void> {
  for (const { kind, id } of drop) {
    const before = await bodyOf(db, kind, id);
    if (before !== null) await note(db, run, kind, id, before);
    await takeAway(db, kind, id);
  }
  for (const row of put) {
    const { kind, item } = row;
    const body = JSON.stringify(item);
    const before = await bodyOf(db, kind, item.id);
    if (before === body) continue;
    await note(db, run, kind, item.id, before);
    await takeAway(db, kind, item.id);
    await db.insertInto("merged").values({ kind, id: item.id, position: 0, body }).execute();
    for (const document of documentsOf(row)) {
      await db.insertInto("merged_documents").values({ document, kind, id: item.id }).execute();
    }
  }
  for (const document of documents) await db.deleteFrom("unmerged").where("document", "=", document).execute();
  if ((await readUnmerged(db, 1)).length === 0) await writeState(db, "merged", await readState(db, "changes"));
  await writeState(db, "filled", 1);
}

async function bodyOf(db: Database, kind: string, id: string): Promise<string | null> {
  const found = db.selectFrom("merged").select("body").where("kind", "=", kind).where("id", "=", id);
  return (await found.executeTakeFirst())?.body ?? null;
}

async function takeAway(db: Database, kind: string, id: string): Promise<void> {
  await db.deleteFrom("merged").where("kind", "=", kind).where("id", "=", id).execute();
  await db.deleteFrom("merged_documents").where("kind", "=", kind).where("id", "=", id).execute();
}

function documentsOf({ kind, item }: MergedRow): Set<string> {
  switch (kind) {
    case "copies":
      return new Set([item.part, item.whole]);
    case "stories":
      return new Set(item.documents);
    case "events":
      return new Set(item.mentions.map(({ document }) => document));
    case "claims":
      return new Set(item.positions.map(({ document }) => document));
  }
}

export async function readUnmerged(db: Database, most?: number): Promise<string[]> {
  const all = db.selectFrom("unmerged").select("document").orderBy("document");
  const rows = await (most === undefined ? all : all.limit(most)).execute();
  return rows.map(({ document }) => document);
}

/** Empties the shelf and the merged state, and has every document merged anew. */
export async function forgetMerging(db: Database, run: Run | null): Promise<void> {
  await noteMerged(db, run);
  await db.deleteFrom("things").execute();
  await db.deleteFrom("postings").execute();
  await db.deleteFrom("merged").execute();
  await db.deleteFrom("merged_documents").execute();
  await db.deleteFrom("unmerged").execute();
  await db.insertInto("unmerged").columns(["document"]).expression(db.selectFrom("documents").select("id")).execute();
  await writeState(db, "changes", (await readState(db, "changes")) + 1);
}

export async function readMerged(db: Database): Promise<Merged | null> {
  if ((await readState(db, "filled")) === 0) return null;
  return parseMerged(
    await db.selectFrom("merged").selectAll().orderBy("kind").orderBy("position").orderBy("id").execute(),
  );
}

export async function readMergedWith(db: Database, documents: readonly string[]): Promise<Merged> {
  const rows = new Map<string, Tables["merged"]>();
  for (const document of documents) {
    const found = await db
      .selectFrom("merged_documents")
      .innerJoin("merged", (join) =>
        join.onRef("merged.kind", "=", "merged_documents.kind").onRef("merged.id", "=", "merged_documents.id"),
      )
      .select(["merged.kind", "merged.id", "position", "body"])
      .where("document", "=", document)
      .execute();
    for (const row of found) rows.set(`${row.kind} ${row.id}`, row);
  }
  return parseMerged([...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** The store is a door: what comes out of the file is checked like any input. */
export function parseMerged(rows: readonly Pick<Tables["merged"], "kind" | "body">[]): Merged {
  const of = (kind: keyof Merged) =>
    rows.filter((row) => row.kind === kind).map((row) => JSON.parse(row.body) as unknown);
  return {
    copies: of("copies").map((item) => Copy.parse(item)),
    stories: of("stories").map((item) => Story.parse(item)),
    events: of("events").map((item) => MergedEvent.parse(item)),
    claims: of("claims").map((item) => Claim.parse(item)),
  };
}
