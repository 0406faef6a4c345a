import type { HearsayRecord, Problem, Source } from "../../model/index.js";
import type { Tools } from "../../pipeline.js";
import type { WebClient } from "../../read/index.js";
import type { FeedState, Store } from "../../store/index.js";
import type { Coder } from "../coder.js";
import { type ReadCounts, readInto } from "../read.js";
import { changeOf, type VersionChange } from "./changes.js";
import { follow } from "./follow.js";
import { look } from "./poll.js";
import { newFeed, waitFor } from "./schedule.js";

export { changeOf, type VersionChange } from "./changes.js";

export interface WatchOptions {
  store: Store;
  tools: Tools;
  client: WebClient;
  coder?: Coder;
  /** Whether the pages that a feed's entries link to are fetched. */
  follow: boolean;
  /** The usual time between two looks at one feed, in milliseconds. */
  every: number;
  now(): string;
  signal?: AbortSignal;
  /** A report that is new; `change` where it is a new version of one. */
  report(record: HearsayRecord, change: VersionChange | null): void;
  problem(problem: Problem): void;
}

/** What is known of a feed before it is looked at. */
async function stateOf(store: Store, url: string): Promise<FeedState> {
  return (await store.feed(url)) ?? newFeed(url);
}

/**
 * Looks once at a feed or page that is due, keeps what is new and tells of it. What is known of the feed is kept after its reports are: a
 * watch that is killed between the two looks again, and finds them kept. Gives null where the feed is not due.
 */
export async function watchOnce(url: string, options: WatchOptions): Promise<ReadCounts | null> {
  const { store, client, now, every } = options;
  const before = await stateOf(store, url);
  if (waitFor(before, now()) > 0) return null;
  const { state, sources } = await look(before, client, now, every);
  const counts = await keepReports(sources, options);
  if (!options.signal?.aborted) await store.putFeed(state);
  return counts;
}

async function keepReports(found: (Source | Problem)[], options: WatchOptions): Promise<ReadCounts> {
  const { store, tools, client, now, coder, signal } = options;
  const followed: Source[] = [];
  const sources = options.follow
    ? follow(found, store, client, now, (entry) => void followed.push(entry))
    : each(found);
  const fresh: HearsayRecord[] = [];
  const watch = {
    add: () => {},
    problem: options.problem,
    kept: (record: HearsayRecord) => void fresh.push(record),
  };
  const { counts } = await readInto(store, sources, tools, watch, { what: "watch", coder, signal });
  for (const entry of followed) await store.putSource(entry);
  for (const record of fresh) options.report(record, await changeFrom(record, store));
  return counts;
}

/** What the report says otherwise than in its last version; null where it has none. */
async function changeFrom(record: HearsayRecord, store: Store): Promise<VersionChange | null> {
  const { uri, fetched } = record.document;
  if (uri === null || fetched === null) return null;
  const earlier = (await store.versions(uri)).filter(({ document }) => (document.fetched ?? "") <= fetched);
  const last = earlier.at(-1);
  return last && last.document.id !== record.document.id ? changeOf(last, record) : null;
}

async function* each<T>(things: readonly T[]): AsyncGenerator<T> {
  yield* things;
}
