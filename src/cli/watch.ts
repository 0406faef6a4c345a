import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "commander";
import { loadTools, mergeAll, type VersionChange, type WatchOptions, watchOnce } from "../keep/index.js";
import { type HearsayRecord, problemLine } from "../model/index.js";
import { isUrl } from "../read/index.js";
import { openStore, type Store } from "../store/index.js";
import { stopOnInterrupt } from "./interrupt.js";
import { EXIT, UsageError, warn, writeLines } from "./output.js";
import { storeOf, withStore } from "./store.js";
import { clip, visible } from "./terminal.js";
import { versionChangeLines } from "./views/versions.js";
import { now, webClient } from "./web.js";
import { coderOf, withWorkers } from "./workers.js";

/** Times between two looks, in milliseconds. */
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Nobody is asked more often than this. */
const LEAST = 60_000;
/** Between two visits of one host. */
const GAP = 2000;

interface Options {
  store?: string;
  every: string;
  once?: boolean;
  follow?: boolean;
  workers?: string;
}

/** `hearsay watch`: looks at feeds and pages from time to time. */
export function addWatch(program: Command): void {
  withStore(
    withWorkers(program.command("watch"))
      .summary("look at feeds and pages from time to time, keep what is new")
      .description(
        `Looks at feeds (RSS, Atom, JSON Feed) and pages from time to time, reads what is new and says what changed in reports that were
rewritten; every version is kept. It asks only for what has changed, waits longer after failures and as long as a server asks, does
as robots.txt says, and visits a host once in two seconds at most. Of a feed's entries it takes the feed's own text; the pages they
link to are fetched with --follow only. Stop it with Ctrl-C; it goes on where it stopped.`,
      ),
  )
    .argument("<url...>", "web addresses of feeds or pages")
    .option("--every <time>", "time between two looks at one feed: 90s, 15m, 2h, 1d (at least a minute)", "15m")
    .option("--once", "look once and end (for cron)")
    .option("--follow", "fetch the pages that a feed's entries link to")
    .addHelpText(
      "after",
      `
Examples:
  hearsay watch https://example.org/rss.xml
  hearsay watch https://example.org/atom.xml --follow --every 1h
  hearsay watch https://example.org/rss.xml --once --store korea.db`,
    )
    .action(async (urls: string[], options: Options) => {
      for (const url of urls) if (!isUrl(url)) throw new UsageError(`${url}: not a web address (https://…)`);
      const every = timeOf(options.every);
      const store = await openStore(storeOf(options));
      try {
        process.exitCode = await watchAll(store, urls, every, options);
      } finally {
        await store.close();
      }
    });
}

/** A time like "15m" in milliseconds. */
function timeOf(given: string): number {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(given) ?? [];
  const time = Number(count) * (UNITS[unit ?? ""] ?? Number.NaN);
  if (!(time >= LEAST)) throw new UsageError(`--every ${given}: give a time like 15m or 2h, a minute at least`);
  return time;
}

async function watchAll(store: Store, urls: string[], every: number, options: Options): Promise<number> {
  const tools = await loadTools();
  const coder = coderOf(options, tools);
  const stop = stopOnInterrupt();
  let failed = false;
  const how: WatchOptions = {
    store,
    tools,
    coder,
    client: webClient(urls, { robots: true, gap: GAP, signal: stop.signal }),
    follow: options.follow ?? false,
    every,
    now,
    signal: stop.signal,
    report: (record, change) => void process.stdout.write(`${linesOf(record, change).join("\n")}\n`),
    problem: (problem) => {
      failed = true;
      warn(problemLine(problem));
    },
  };
  try {
    do {
      failed = false;
      await round(urls, how, options.once ?? false);
    } while (!options.once && !stop.signal.aborted && (await pause(every, stop.signal)));
    return failed ? EXIT.someUnread : EXIT.done;
  } finally {
    stop.done();
    await coder.close();
  }
}

/** One look at each; then all reports are put together, where any is new. */
async function round(urls: readonly string[], how: WatchOptions, tells: boolean): Promise<void> {
  const sums = { added: 0, unchanged: 0, setAside: 0 };
  for (const url of urls) {
    if (how.signal?.aborted) break;
    const counts = await watchOnce(url, how);
    if (counts === null) {
      const state = await how.store.feed(url);
      if (tells && state) warn(`${url}: not asked before ${state.due}, as its server wants or after failures`);
      continue;
    }
    sums.added += counts.added + counts.changed;
    sums.unchanged += counts.unchanged;
    sums.setAside += counts.setAside;
  }
  if (sums.added > 0) await mergeAll(how.store, how.tools, "watch");
  await writeLines([
    `watch: ${sums.added} new, ${sums.unchanged} known already, ${sums.setAside} not read · kept in ${how.store.location}`,
  ]);
}

/** Waits; false where it was stopped meanwhile. */
async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  await wait(ms, undefined, { signal }).catch(() => {});
  return !signal.aborted;
}

/** A report on a line, and below it what changed since its last version. */
function linesOf({ document }: HearsayRecord, change: VersionChange | null): string[] {
  const name = visible(document.headline ?? document.text.slice(0, 100));
  const where = [document.publisher?.label, document.uri].filter((part) => part != null).join(" · ");
  const head = `${change ? "changed" : "new    "}  ${clip(name, 100)}${where ? `  (${visible(where)})` : ""}`;
  return change ? [head, ...versionChangeLines(change)] : [head];
}
