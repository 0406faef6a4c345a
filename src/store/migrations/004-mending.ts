import { type Kysely, sql } from "kysely";

/** Decisions may say how a finding is mended. */
export async function mending(db: Kysely<unknown>): Promise<void> {
  await sql.raw("alter table decisions add column change text").execute(db);
}
