import type { Decision, HearsayRecord, Merged, MergedDelta, Shelf, Source } from "../model/index.js";
import type { Ground } from "../review/index.js";
import { type FeedState, readFeed, readFeeds, writeFeed } from "./feeds.js";
import { readChangedSince, readRuns } from "./history.js";
import { endRun, noteReport } from "./journal.js";
import { findKept } from "./known.js";
import { applyMerged, forgetMerging, putMerged, readMerged, readMergedWith, readUnmerged } from "./merged.js";
import { Recall } from "./recall.js";
import { decisionRow, parseDecision, parseRecord, problemRow, recordRow } from "./rows.js";
import type { Database } from "./schema.js";
import { putSource, readSource } from "./sources.js";
import { SqlShelf } from "./sql-shelf.js";
import { bump, noteUnmerged, readState } from "./state.js";
import type { Put, RecordFilter, Run, SetAside, State, Store, StoreCounts } from "./types.js";
import { placeVersion, readReportsAt, readVersions } from "./versions.js";

const PAGE = 64;

/** The store over any SQL database that kysely speaks to. */
export class SqlStore implements Store {
  constructor(
    private readonly db: Database,
    readonly location: string,
    private readonly nested = false,
    /** What changes is put down in the journal under this run. */
    private readonly run: Run | null = null,
    private readonly recall = new Recall(),
  ) {}

  putSource(source: Source): Promise<Put> {
    return this.write((db) => putSource(db, source));
  }

  getSource(hash: string, uri: string | null = null): Promise<Source | null> {
    return readSource(this.db, hash, uri);
  }

  putReport(record: HearsayRecord): Promise<Put> {
    return this.write(async (db) => {
      const { place, replaced } = await placeVersion(db, record, this.run);
      for (const id of replaced) this.recall.records.delete(id);
      if (place === "newest") return this.within(db).putRecord(record);
      return place === "same" ? "unchanged" : "added";
    });
  }

  reportsAt(uri: string): Promise<HearsayRecord[]> {
    return readReportsAt(this.db, uri);
  }

  versions(uri: string): Promise<HearsayRecord[]> {
    return readVersions(this.db, uri);
  }

  kept(source: Pick<Source, "hash" | "uri" | "fetched">, made: HearsayRecord["made"]): Promise<string | null> {
    return findKept(this.db, source, made);
  }

  feed(url: string): Promise<FeedState | null> {
    return readFeed(this.db, url);
  }

  feeds(): Promise<FeedState[]> {
    return readFeeds(this.db);
  }

  putFeed(state: FeedState): Promise<void> {
    return this.write((db) => writeFeed(db, state));
  }

  putRecord(record: HearsayRecord): Promise<Put> {
    return this.write(async (db) => {
      const row = recordRow(record);
      this.recall.records.delete(row.id);
      const before = await db.selectFrom("documents").select("record").where("id", "=", row.id).executeTakeFirst();
      if (before?.record === row.record) return "unchanged";
      if (before) await db.updateTable("documents").set(row).where("id", "=", row.id).execute();
      else await db.insertInto("documents").values(row).execute();
      await noteReport(db, this.run, row.id, before ? parseRecord(before.record) : null);
      await noteUnmerged(db, row.id);
      return before ? "changed" : "added";
    });
  }

  async getRecord(id: string): Promise<HearsayRecord | null> {
    const known = this.nested ? this.recall.records.get(id) : undefined;
    if (known) return known;
    const row = await this.db.selectFrom("documents").select("record").where("id", "=", id).executeTakeFirst();
    if (!row) return null;
    const record = parseRecord(row.record);
    if (this.nested) this.recall.records.set(id, record, row.record.length);
    return record;
  }

  async *records(filter: RecordFilter = {}): AsyncIterableIterator<HearsayRecord> {
    let after = "";
    for (;;) {
      let page = this.db.selectFrom("documents").select(["id", "record"]).where("id", ">", after);
      if (filter.prefix !== undefined)
        page = page.where("id", ">=", filter.prefix).where("id", "<", `${filter.prefix}~`);
      if (filter.publisher !== undefined) page = page.where("publisher", "=", filter.publisher);
      const rows = await page.orderBy("id").limit(PAGE).execute();
      for (const row of rows) yield parseRecord(row.record);
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.id;
    }
  }

  putProblem(problem: SetAside): Promise<Put> {
    return this.write(async (db) => {
      const row = problemRow(problem);
      const before = await db.selectFrom("problems").select("id").where("id", "=", row.id).executeTakeFirst();
      if (before) return "unchanged";
      await db.insertInto("problems").values(row).execute();
      return "added";
    });
  }

  async problems(): Promise<SetAside[]> {
    const rows = await this.db.selectFrom("problems").selectAll().orderBy("at").orderBy("id").execute();
    return rows.map(({ id: _, ...problem }) => problem as SetAside);
  }

  putDecision(decision: Decision): Promise<Put> {
    return this.write(async (db) => {
      const before = await db.selectFrom("decisions").select("id").where("id", "=", decision.id).executeTakeFirst();
      if (before) return "unchanged";
      await db.insertInto("decisions").values(decisionRow(decision)).execute();
      await bump(db);
      return "added";
    });
  }

  async decisions(): Promise<Decision[]> {
    const rows = await this.db.selectFrom("decisions").selectAll().orderBy("seq").execute();
    return rows.map(parseDecision);
  }

  async putGround(ground: Ground): Promise<void> {
    await this.write((db) =>
      db
        .insertInto("grounds")
        .values({ ...ground })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }

  async grounds(): Promise<Ground[]> {
    const rows = await this.db.selectFrom("grounds").selectAll().orderBy("decision").orderBy("side").execute();
    return rows.map((row) => ({ ...row, side: row.side === "left" ? "left" : "right" }));
  }

  putMerged(merged: Merged): Promise<void> {
    return this.write((db) => putMerged(db, merged, this.run));
  }

  merged(): Promise<Merged | null> {
    return readMerged(this.db);
  }

  async version(): Promise<string> {
    return `${await readState(this.db, "changes")}.${await readState(this.db, "merged")}`;
  }

  mergedWith(documents: readonly string[]): Promise<Merged> {
    return readMergedWith(this.db, documents);
  }

  applyMerged(delta: MergedDelta, documents: readonly string[]): Promise<void> {
    return this.write((db) => applyMerged(db, delta, documents, this.run));
  }

  unmerged(most?: number): Promise<string[]> {
    return readUnmerged(this.db, most);
  }

  forgetMerging(): Promise<void> {
    return this.write(async (db) => {
      this.recall.clear();
      await forgetMerging(db, this.run);
    });
  }

  shelf(): Shelf {
    return this.nested ? new SqlShelf(this.db, this.recall) : new SqlShelf(this.db);
  }

  async stale(): Promise<boolean> {
    return (await readState(this.db, "changes")) !== (await readState(this.db, "merged"));
  }

  noting(run: Run): Store {
    return new SqlStore(this.db, this.location, this.nested, run, this.recall);
  }

  async endRun(run: Run, ended: string): Promise<void> {
    await this.write((db) => endRun(db, run, ended));
  }

  runs(): Promise<Run[]> {
    return readRuns(this.db);
  }

  changedSince(run: string): Promise<{ was: State; is: State }> {
    return readChangedSince(this.db, run);
  }

  async counts(): Promise<StoreCounts> {
    const count = async (table: "sources" | "documents" | "problems" | "decisions") => {
      const row = await this.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as("count"))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    };
    return {
      sources: await count("sources"),
      documents: await count("documents"),
      problems: await count("problems"),
      decisions: await count("decisions"),
    };
  }

  transaction<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return this.write((db) => work(this.within(db)));
  }

  async close(): Promise<void> {
    if (!this.nested) await this.db.destroy();
  }

  private within(db: Database): SqlStore {
    return new SqlStore(db, this.location, true, this.run, this.recall);
  }

  /** Within a transaction, a new one where none is open; what is undone is not remembered. */
  private async write<T>(work: (db: Database) => Promise<T>): Promise<T> {
    if (this.nested) return work(this.db);
    try {
      return await this.db.transaction().execute(async (db) => {
        await this.recall.begin(db);
        return work(db);
      });
    } catch (error) {
      this.recall.clear();
      throw error;
    }
  }
}
