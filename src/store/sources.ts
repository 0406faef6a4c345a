import type { Source } from "../model/index.js";
import type { Database } from "./schema.js";
import type { Put } from "./types.js";

/** Bytes are kept once however often they come; each place they came from is noted. */
export async function putSource(db: Database, source: Source): Promise<Put> {
  const { hash, format, bytes, origin } = source;
  const known = await db.selectFrom("sources").select("hash").where("hash", "=", hash).executeTakeFirst();
  if (!known) await db.insertInto("sources").values({ hash, format, bytes }).execute();
  const seen = await db
    .selectFrom("sightings")
    .select("origin")
    .where("hash", "=", hash)
    .where("origin", "=", origin)
    .executeTakeFirst();
  if (!seen)
    await db
      .insertInto("sightings")
      .values({
        hash,
        origin,
        fetched: source.fetched ?? "",
        uri: source.uri ?? null,
        content_type: source.contentType ?? null,
      })
      .execute();
  return known ? (seen ? "unchanged" : "changed") : "added";
}

/** The bytes with the first of the places they were seen at; of those that bear the address `uri`, where any does. */
export async function readSource(db: Database, hash: string, address: string | null): Promise<Source | null> {
  const row = await db
    .selectFrom("sources")
    .innerJoin("sightings", "sightings.hash", "sources.hash")
    .select(["sources.hash", "format", "bytes", "origin", "fetched", "uri", "content_type"])
    .where("sources.hash", "=", hash)
    .orderBy((eb) => eb.case().when("uri", "=", address).then(0).else(1).end())
    .orderBy("fetched")
    .orderBy("origin")
    .executeTakeFirst();
  if (!row) return null;
  const { origin, fetched, uri, content_type: contentType } = row;
  const bytes = new Uint8Array(row.bytes);
  const format = row.format as Source["format"];
  const web = { ...(uri !== null && { uri }), ...(contentType !== null && { contentType }) };
  return { bytes, hash, origin, format, fetched: fetched === "" ? null : fetched, ...web };
}
