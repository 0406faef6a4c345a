import { type Kysely, sql } from "kysely";

/** What decisions were made on: added to with each decision, and like it never changed. */
export async function grounds(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
}

const TABLES = [
  `create table grounds (decision text not null references decisions (id), side text not null, finding text not null,
    document text not null, uri text, words text not null, says text not null, primary key (decision, side))`,
  "create trigger grounds_stay before update on grounds begin select raise(abort, 'decisions are append-only'); end",
  "create trigger grounds_last before delete on grounds begin select raise(abort, 'decisions are append-only'); end",
];
