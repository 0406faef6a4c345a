import { type Kysely, sql } from "kysely";

/** What each run found before it changed it, once a run and thing; like decisions it is only ever added to. */
export async function journal(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
}

const TABLES = [
  `create table journal (seq integer primary key, run text not null, kind text not null, id text not null, before text,
    unique (run, kind, id))`,
  "create trigger journal_stays before update on journal begin select raise(abort, 'the journal is append-only'); end",
  "create trigger journal_lasts before delete on journal begin select raise(abort, 'the journal is append-only'); end",
];
