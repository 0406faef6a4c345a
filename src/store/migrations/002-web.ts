import { type Kysely, sql } from "kysely";

/** What comes from the web: addresses and types of sources, earlier versions of reports, and what is known of each feed. */
export async function web(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
}

const TABLES = [
  "alter table sightings add column uri text",
  "alter table sightings add column content_type text",
  "create index documents_by_uri on documents (uri)",
  `create table versions (id text primary key, bytes text not null, uri text not null, fetched text not null, made text not null,
    record text not null)`,
  "create index versions_by_uri on versions (uri, fetched)",
  "create index versions_by_bytes on versions (bytes)",
  "create table feeds (url text primary key, checked text not null, body text not null)",
];
