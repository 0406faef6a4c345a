import { Claim, Copy, type Merged, MergedEvent, Story } from "../model/index.js";
import { mergedRows } from "./rows.js";
import type { Database } from "./schema.js";
import { readState, writeState } from "./state.js";

/** Writes what changed and takes away what is gone, so that one report more touches few rows. */
export async function putMerged(db: Database, merged: Merged): Promise<void> {
  const before = new Map<string, string>();
  for (const row of await db.selectFrom("merged").selectAll().execute()) {
    before.set(`${row.kind} ${row.id}`, `${row.position} ${row.body}`);
  }
  for (const row of mergedRows(merged)) {
    const key = `${row.kind} ${row.id}`;
    const same = before.get(key) === `${row.position} ${row.body}`;
    before.delete(key);
    if (same) continue;
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

export async function readMerged(db: Database): Promise<Merged | null> {
  if ((await readState(db, "filled")) === 0) return null;
  const rows = await db.selectFrom("merged").selectAll().orderBy("kind").orderBy("position").execute();
  const of = (kind: keyof Merged) =>
    rows.filter((row) => row.kind === kind).map((row) => JSON.parse(row.body) as unknown);
  return {
    copies: of("copies").map((item) => Copy.parse(item)),
    stories: of("stories").map((item) => Story.parse(item)),
    events: of("events").map((item) => MergedEvent.parse(item)),
    claims: of("claims").map((item) => Claim.parse(item)),
  };
}
