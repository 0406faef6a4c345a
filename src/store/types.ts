import type { Decision, HearsayRecord, Merged, MergedDelta, Problem, Shelf, Source } from "../model/index.js";
import type { Ground } from "../review/index.js";
import type { FeedState } from "./feeds.js";

/** What putting a thing did to the store. */
export type Put = "added" | "changed" | "unchanged";

/** A document that was set aside, with its reason; `source` is the hash of its bytes where they were kept. */
export interface SetAside extends Problem {
  source: string | null;
}

/** What brought a run about: reports that were read or watched for, or a person's judgement. */
export type RunKind = "read" | "watch" | "decide";

/** One run that changed the record, for the history. Times are the caller's, ISO 8601. */
export interface Run {
  id: string;
  what: RunKind;
  started: string;
  /** Null while it goes on, and for one that was cut short. */
  ended: string | null;
  /** The program, the model and the tables that it ran with; a judgement needs no model. */
  version: string;
  model: string | null;
  data: string;
}

/** A report as the journal knows it: by a hash of its record, and by a name for people. */
export interface ReportMark {
  hash: string;
  name: string;
}

/** Some of what a store holds, or held. */
export interface State {
  reports: ReadonlyMap<string, ReportMark>;
  merged: Merged;
}

/** How much a store holds. */
export interface StoreCounts {
  sources: number;
  documents: number;
  problems: number;
  decisions: number;
}

/** Which documents to walk over. */
export interface RecordFilter {
  /** Only documents whose id begins so. */
  prefix?: string;
  publisher?: string;
}

/**
 * The record kept. Every put is one transaction and idempotent; decisions are only ever added. Machine findings across documents
 * (`merged`) can be computed again from records and decisions at any time.
 */
export interface Store {
  /** The path or URL it was opened with. */
  readonly location: string;
  /** Keeps original bytes once, and every place they were seen at. */
  putSource(source: Source): Promise<Put>;
  /** The bytes, with the place they were seen at; where they were seen at several, `uri` tells which is meant. */
  getSource(hash: string, uri?: string | null): Promise<Source | null>;
  /** Keyed by the document's id, which hashes bytes, uri and publisher: the same again changes nothing. */
  putRecord(record: HearsayRecord): Promise<Put>;
  getRecord(id: string): Promise<HearsayRecord | null>;
  /**
   * As `putRecord`, for what is had from the web: of one address, the record fetched last stands among the records, and those fetched before
   * among its versions.
   */
  putReport(record: HearsayRecord): Promise<Put>;
  /** The reports at an address as they are now: one, where they say when they were fetched. */
  reportsAt(uri: string): Promise<HearsayRecord[]>;
  /** Earlier versions of the report at an address, the first fetched first. */
  versions(uri: string): Promise<HearsayRecord[]>;
  /** The id of the record that is kept of these bytes and need not be made again: made alike, and no earlier version come back. */
  kept(source: Pick<Source, "hash" | "uri" | "fetched">, made: HearsayRecord["made"]): Promise<string | null>;
  /** What is known of a feed that is watched; null for one that never was. */
  feed(url: string): Promise<FeedState | null>;
  feeds(): Promise<FeedState[]>;
  putFeed(state: FeedState): Promise<void>;
  /** All records by document id, read in pages, so that memory stays flat and others may write meanwhile. */
  records(filter?: RecordFilter): AsyncIterableIterator<HearsayRecord>;
  putProblem(problem: SetAside): Promise<Put>;
  problems(): Promise<SetAside[]>;
  putDecision(decision: Decision): Promise<Put>;
  /** In the order they were made. */
  decisions(): Promise<Decision[]>;
  /** Keeps what a decision was made on; once it is kept it stays as it is. */
  putGround(ground: Ground): Promise<void>;
  grounds(): Promise<Ground[]>;
  /** Replaces the merged state; rows that stay the same are not written. */
  putMerged(merged: Merged): Promise<void>;
  /** Writes what merging changed, and notes that these documents are merged. */
  applyMerged(delta: MergedDelta, documents: readonly string[]): Promise<void>;
  /** Documents whose record came or changed after it was last merged, by id. */
  unmerged(most?: number): Promise<string[]>;
  /** Empties the shelf and the merged state, and has every document merged anew. */
  forgetMerging(): Promise<void>;
  /** Where merging keeps what it knows. To be used within one transaction. */
  shelf(): Shelf;
  /** The part of the merged state that speaks of these documents, in the same order. */
  mergedWith(documents: readonly string[]): Promise<Merged>;
  /** Null before the first `putMerged`. */
  merged(): Promise<Merged | null>;
  /** A mark of the state that another one differs from: of what was put, and of what was merged from it. */
  version(): Promise<string>;
  /** Whether a record or a decision came or changed after the last `putMerged`. */
  stale(): Promise<boolean>;
  /** The same store, with everything that changes by it put down in the journal under this run. */
  noting(run: Run): Store;
  /** Notes when a run ended; nothing where it changed nothing. */
  endRun(run: Run, ended: string): Promise<void>;
  /** Runs that changed something, in the order in which they first did. */
  runs(): Promise<Run[]>;
  /** What a run, or one after it, changed: how it was before that run, and how it is now. */
  changedSince(run: string): Promise<{ was: State; is: State }>;
  counts(): Promise<StoreCounts>;
  /** Runs several puts as one: all are kept or none. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Opens what exists and writes nothing. */
  readonly?: boolean;
}
