import type { Source } from "../model/index.js";
import { madeKey, parseRecord } from "./rows.js";
import type { Database } from "./schema.js";

/**
 * The id of the record that is kept of a source's bytes, told without reading them; where the source has an address, of that address.
 * Null where none is, where another version of the program, the model or the tables made it, and where it is an earlier version of a report
 * that says again what it said then.
 */
export async function findKept(
  db: Database,
  { hash, uri, fetched }: Pick<Source, "hash" | "uri" | "fetched">,
  made: Parameters<typeof madeKey>[0],
): Promise<string | null> {
  const live = await lookUp(db, "documents", hash, uri ?? null, madeKey(made));
  if (live) return live.id;
  const version = await lookUp(db, "versions", hash, uri ?? null, madeKey(made));
  if (!version) return null;
  const newest = await db.selectFrom("documents").select("record").where("uri", "=", version.uri).execute();
  const isPast = newest.some(({ record }) => (parseRecord(record).document.fetched ?? "") >= (fetched ?? ""));
  return isPast ? version.id : null;
}

function lookUp(db: Database, table: "documents" | "versions", hash: string, uri: string | null, made: string) {
  const found = db.selectFrom(table).select(["id", "uri"]).where("bytes", "=", hash).where("made", "=", made);
  return (uri === null ? found : found.where("uri", "=", uri)).executeTakeFirst();
}
