import type { Kysely } from "kysely";

/** The tables, as kysely sees them. Booleans and dates are never bound: SQLite has neither. */
export interface Tables {
  schema_versions: { version: number; name: string };
  sources: { hash: string; format: string; bytes: Uint8Array };
  sightings: { hash: string; origin: string; fetched: string; uri: string | null; content_type: string | null };
  documents: {
    id: string;
    bytes: string;
    ref: string | null;
    uri: string | null;
    publisher: string | null;
    headline: string | null;
    earliest: string | null;
    latest: string | null;
    made: string;
    record: string;
  };
  versions: {
    id: string;
    bytes: string;
    uri: string;
    fetched: string;
    made: string;
    record: string;
  };
  feeds: { url: string; checked: string; body: string };
  problems: { id: string; source: string | null; code: string; at: string; what: string; advice: string };
  decisions: {
    seq?: number;
    id: string;
    judgement: string;
    kind: string;
    left_id: string;
    right_id: string;
    by: string;
    at: string;
    note: string | null;
    change: string | null;
  };
  grounds: {
    decision: string;
    side: string;
    finding: string;
    document: string;
    uri: string | null;
    words: string;
    says: string;
  };
  things: { kind: string; id: string; body: string };
  postings: { list: string; place: string; id: string };
  unmerged: { document: string };
  merged_documents: { document: string; kind: string; id: string };
  merged: { kind: string; id: string; position: number; body: string };
  state: { key: string; value: number };
  runs: { id: string; started: string; body: string };
  journal: { seq?: number; run: string; kind: string; id: string; before: string | null };
}

export type Database = Kysely<Tables>;
