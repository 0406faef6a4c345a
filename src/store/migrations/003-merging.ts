import { type Kysely, sql } from "kysely";

/** What merging keeps from one report to the next; which records are not merged yet; which merged rows speak of which document. */
export async function merging(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
}

const TABLES = [
  "create table things (kind text not null, id text not null, body text not null, primary key (kind, id)) without rowid",
  "create table postings (list text not null, place text not null, id text not null, primary key (list, place)) without rowid",
  "create table unmerged (document text primary key) without rowid",
  "insert into unmerged (document) select id from documents",
  `create table merged_documents (document text not null, kind text not null, id text not null,
    primary key (document, kind, id)) without rowid`,
  "create index merged_documents_by_row on merged_documents (kind, id)",
];
