import type { Database } from "./schema.js";

/** `changes` counts what records and decisions went through; `merged` is its value when the merged state was last put; `filled` is 1 from then on. */
export type StateKey = "changes" | "merged" | "filled";

export async function readState(db: Database, key: StateKey): Promise<number> {
  const row = await db.selectFrom("state").select("value").where("key", "=", key).executeTakeFirst();
  return Number(row?.value ?? 0);
}

export async function writeState(db: Database, key: StateKey, value: number): Promise<void> {
  await db
    .insertInto("state")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}

/** Notes that what the merged state rests on has changed. */
export async function bump(db: Database): Promise<void> {
  await writeState(db, "changes", (await readState(db, "changes")) + 1);
}

/** Notes that a document is new, has changed or is gone, and is yet to be merged. */
export async function noteUnmerged(db: Database, document: string): Promise<void> {
  await db
    .insertInto("unmerged")
    .values({ document })
    .onConflict((one) => one.doNothing())
    .execute();
  await bump(db);
}
