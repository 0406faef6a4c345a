import { z } from "zod";
import type { Database } from "./schema.js";

/** What is known of a feed or page that is watched, so that the next look is polite and an interrupted watch goes on. */
export const FeedState = z.strictObject({
  /** As the user named it. */
  url: z.string(),
  /** When it was last asked for, ISO 8601; null before the first time. */
  checked: z.string().nullable(),
  /** When it may be asked for again, ISO 8601. */
  due: z.string().nullable(),
  /** How often in a row it could not be had. */
  failures: z.int().nonnegative(),
  /** What the server gave to be asked with: `ETag` and `Last-Modified`. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Hex SHA-256 of the bytes last had. */
  bytes: z.string().nullable(),
});
export type FeedState = z.infer<typeof FeedState>;

export async function readFeed(db: Database, url: string): Promise<FeedState | null> {
  const row = await db.selectFrom("feeds").select("body").where("url", "=", url).executeTakeFirst();
  return row ? FeedState.parse(JSON.parse(row.body)) : null;
}

export async function readFeeds(db: Database): Promise<FeedState[]> {
  const rows = await db.selectFrom("feeds").select("body").orderBy("url").execute();
  return rows.map((row) => FeedState.parse(JSON.parse(row.body)));
}

export async function writeFeed(db: Database, state: FeedState): Promise<void> {
  const row = { checked: state.checked ?? "", body: JSON.stringify(state) };
  await db
    .insertInto("feeds")
    .values({ url: state.url, ...row })
    .onConflict((conflict) => conflict.column("url").doUpdateSet(row))
    .execute();
}
