import type { Command } from "commander";
import { type Known, loadTools, putTogether, type ReadCounts, readInto } from "../keep/index.js";
import type { Merged, Problem } from "../model/index.js";
import { openStore, type Store } from "../store/index.js";
import { stopOnInterrupt } from "./interrupt.js";
import { Labels } from "./labels.js";
import { uncodedLine } from "./languages.js";
import { EXIT, writeLines } from "./output.js";
import { ProblemReport, withProblems } from "./problems.js";
import { Progress } from "./progress.js";
import { readTwice } from "./read-twice.js";
import { serveUntilStopped } from "./serve.js";
import { storeOf, withStore } from "./store.js";
import { stdoutTerminal } from "./terminal.js";
import { overview, sums } from "./views/overview.js";
import { now, webClient } from "./web.js";
import { coderOf, withWorkers } from "./workers.js";

/** Up to so many reports are shown whole after reading; more are summed up. */
const SHOWN_WHOLE = 20;

/** `hearsay read`: the main job. */
export function addRead(program: Command): void {
  withStore(
    withWorkers(withProblems(program.command("read")))
      .summary("the main job: read reports, keep the record, say what was found")
      .description(
        `Reads files, folders, JSON lines (.jsonl), web pages, feeds, web archives (.warc), any of them packed (.gz), stdin (-) and web
addresses: codes each report, puts all reports together, keeps the record and says what was found. Reading the same again changes
nothing; an interrupted run goes on where it stopped.`,
      ),
  )
    .argument("<path...>", "files, folders or web addresses (https://…); - for stdin")
    .option("--quiet", "do not print what was found")
    .option("--open", "then show it in a browser (hearsay serve)")
    .addHelpText(
      "after",
      `
Examples:
  hearsay read examples --open
  hearsay read ~/reports --store korea.db
  hearsay read crawl.warc.gz --problems not-read.jsonl
  hearsay read https://example.org/report.html
  cat reports.jsonl | hearsay read -`,
    )
    .action(async (paths: string[], options: ReadOptions) => {
      const store = await openStore(storeOf(options));
      try {
        process.exitCode = await readAll(store, paths, options);
        if (options.open && process.exitCode !== EXIT.interrupted)
          await serveUntilStopped(store, { port: 0, host: "127.0.0.1", open: true });
      } finally {
        await store.close();
      }
    });
}

interface ReadOptions {
  store?: string;
  quiet?: boolean;
  open?: boolean;
  workers?: string;
  problems?: string;
}

async function readAll(store: Store, paths: string[], options: ReadOptions): Promise<number> {
  const tools = await loadTools();
  const coder = coderOf(options, tools);
  const stop = stopOnInterrupt();
  const progress = await Progress.over(paths);
  const report = new ProblemReport((line) => progress.say(line));
  const web = { client: webClient(paths, { signal: stop.signal }), now };
  const first = { files: progress.firstLook, signal: stop.signal };
  const sources = readTwice(paths, { stdin: process.stdin, files: progress.files, web }, first);
  const watch = { add: (reports: number) => progress.add(reports), problem: (problem: Problem) => report.add(problem) };
  try {
    const { counts, seen } = await readInto(store, sources, tools, watch, { coder, signal: stop.signal });
    progress.stop();
    await report.finish(options.problems);
    if (stop.signal.aborted) return await stopped(counts, store);
    const known = await putTogether(store, tools, options.quiet ? new Set() : seen);
    await writeLines([...(options.quiet ? [] : found(known, seen)), sumOf(counts, store)]);
    return counts.setAside > 0 ? EXIT.someUnread : EXIT.done;
  } finally {
    progress.stop();
    stop.done();
    await coder.close();
  }
}

async function stopped(counts: ReadCounts, store: Store): Promise<number> {
  await writeLines([sumOf(counts, store), "stopped; what was read is kept, and the same command goes on from here"]);
  return EXIT.interrupted;
}

function sumOf({ added, changed, unchanged, setAside }: ReadCounts, store: Store): string {
  return `read: ${added} new, ${changed} changed, ${unchanged} known already, ${setAside} not read · kept in ${store.location}`;
}

/** What the reports just read say: whole where they are few, else in one line. */
function found({ records, merged }: Known, seen: ReadonlySet<string>): string[] {
  const here = records.filter((record) => seen.has(record.document.id));
  const mine = restrict(merged, seen);
  const uncoded = uncodedLine(here);
  if (here.length > SHOWN_WHOLE) return [sums(here, mine), ...uncoded, "hearsay show tells what is known"];
  return [...overview(here, mine, new Labels(records), stdoutTerminal()), ...uncoded];
}

/** What was merged, as far as these documents speak of it. */
function restrict(merged: Merged, documents: ReadonlySet<string>): Merged {
  return {
    copies: merged.copies.filter((copy) => documents.has(copy.part)),
    stories: merged.stories.filter((story) => story.documents.some((document) => documents.has(document))),
    events: merged.events.filter((event) => event.mentions.some((mention) => documents.has(mention.document))),
    claims: merged.claims.filter((claim) => claim.positions.some((position) => documents.has(position.document))),
  };
}
