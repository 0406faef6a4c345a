import { type Kysely, sql } from "kysely";

/** The first tables. Decisions are guarded by the store itself: they can be added, never changed or taken away. */
export async function first(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
}

const TABLES = [
  "create table sources (hash text primary key, format text not null, bytes blob not null)",
  "create table sightings (hash text not null references sources (hash), origin text not null, fetched text not null, primary key (hash, origin))",
  `create table documents (id text primary key, bytes text not null, ref text, uri text, publisher text, headline text,
    earliest text, latest text, made text not null, record text not null)`,
  "create index documents_by_bytes on documents (bytes)",
  "create index documents_by_publisher on documents (publisher, id)",
  `create table problems (id text primary key, source text, code text not null, at text not null, what text not null,
    advice text not null)`,
  `create table decisions (seq integer primary key, id text not null unique, judgement text not null, kind text not null,
    left_id text not null, right_id text not null, "by" text not null, at text not null, note text)`,
  "create trigger decisions_stay before update on decisions begin select raise(abort, 'decisions are append-only'); end",
  "create trigger decisions_last before delete on decisions begin select raise(abort, 'decisions are append-only'); end",
  "create table merged (kind text not null, id text not null, position integer not null, body text not null, primary key (kind, id))",
  "create table state (key text primary key, value integer not null)",
  "create table runs (id text primary key, started text not null, body text not null)",
];
