import { CompiledQuery } from "kysely";
import type { HearsayRecord, Posting } from "../model/index.js";
import { Recent } from "./recent.js";
import type { Database } from "./schema.js";

/** In characters of what is stored; decoded it takes about three times as much memory in bytes. */
const MOST_THINGS = 24_000_000;
const MOST_RECORDS = 12_000_000;
/** In postings. */
const MOST_POSTINGS = 200_000;

/**
 * What one connection has read and written of the shelf and the records, so that the next transaction need not read it again. It holds as
 * long as no other connection writes and no transaction is undone: `begin` each transaction with it, and `clear` where one fails.
 */
export class Recall {
  readonly things = new Recent<{ thing: unknown }>(MOST_THINGS);
  /** Whole lists; null for one that is too long to hold. */
  readonly lists = new Recent<Posting[] | null>(MOST_POSTINGS);
  readonly records = new Recent<HearsayRecord>(MOST_RECORDS);
  private seen = -1;

  /** Forgets all where another connection has written since. Within a transaction, before it reads. */
  async begin(db: Database): Promise<void> {
    const { rows } = await db.executeQuery<{ data_version: number }>(CompiledQuery.raw("pragma data_version"));
    const version = Number(rows[0]?.data_version);
    if (version !== this.seen) this.clear();
    this.seen = version;
  }

  clear(): void {
    this.things.clear();
    this.lists.clear();
    this.records.clear();
  }
}
