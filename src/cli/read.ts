import type { Command } from "commander";
import { clean } from "../clean/index.js";
import { type HearsayRecord, isProblem, type Merged, type Problem, problemLine, type Source } from "../model/index.js";
import { code, type Tools } from "../pipeline.js";
import { readPaths } from "../read/index.js";
import { openStore, type Store } from "../store/index.js";
import { batches } from "./batches.js";
import { Labels } from "./labels.js";
import { EXIT, writeLines } from "./output.js";
import { Progress } from "./progress.js";
import { type Known, storePath, withStore } from "./store.js";
import { stdoutTerminal } from "./terminal.js";
import { putTogether } from "./together.js";
import { loadTools } from "./tools.js";
import { overview, sums } from "./views/overview.js";

const BATCH = 16;
/** Up to so many reports are shown whole after reading; more are summed up. */
const SHOWN_WHOLE = 20;

interface ReadCounts {
  added: number;
  changed: number;
  unchanged: number;
  setAside: number;
}

/** `hearsay read`: the main job. */
export function addRead(program: Command): void {
  withStore(
    program
      .command("read")
      .summary("the main job: read reports, keep the record, say what was found")
      .description(
        `Reads files, folders, JSON lines (.jsonl) and stdin (-): codes each report, puts all reports together, keeps the record and says
what was found. Reading the same again changes nothing; an interrupted run goes on where it stopped.`,
      ),
  )
    .argument("<path...>", "files or folders; - for stdin")
    .option("--quiet", "do not print what was found")
    .addHelpText(
      "after",
      `
Examples:
  hearsay read examples
  hearsay read ~/reports --store korea.db
  cat reports.jsonl | hearsay read -`,
    )
    .action(async (paths: string[], options: { store?: string; quiet?: boolean }) => {
      const store = await openStore(storePath(options));
      try {
        process.exitCode = await readInto(store, paths, options);
      } finally {
        await store.close();
      }
    });
}

async function readInto(store: Store, paths: string[], options: { quiet?: boolean }): Promise<number> {
  const tools = await loadTools();
  const seen = new Set<string>();
  const counts = await codeInto(store, paths, tools, seen);
  const known = await putTogether(store, tools);
  await writeLines([...(options.quiet ? [] : found(known, seen)), sumOf(counts, store)]);
  return counts.setAside > 0 ? EXIT.someUnread : EXIT.done;
}

async function codeInto(store: Store, paths: string[], tools: Tools, seen: Set<string>): Promise<ReadCounts> {
  const counts: ReadCounts = { added: 0, changed: 0, unchanged: 0, setAside: 0 };
  const progress = await Progress.over(paths);
  for await (const batch of batches(readPaths(paths, { stdin: process.stdin }), BATCH)) {
    const coded = await codeNew(store, batch, tools, seen, counts);
    await store.transaction(async (kept) => {
      for (const one of batch) if (!isProblem(one)) await kept.putSource(one);
      for (const [result, source] of coded) {
        if (isProblem(result)) {
          counts.setAside++;
          progress.say(problemLine(result));
          if (source) await kept.putProblem({ ...result, source: source.hash });
        } else {
          counts[await kept.putRecord(result)]++;
          seen.add(result.document.id);
        }
      }
    });
    progress.add(
      batch.length,
      batch.reduce((sum, one) => sum + (isProblem(one) ? 0 : one.bytes.length), 0),
    );
  }
  progress.stop();
  return counts;
}

/** Codes what the store does not hold yet, or holds as another version of the program, the model or the tables made it. */
async function codeNew(
  store: Store,
  batch: readonly (Source | Problem)[],
  tools: Tools,
  seen: Set<string>,
  counts: ReadCounts,
): Promise<[HearsayRecord | Problem, Source | null][]> {
  const results: [HearsayRecord | Problem, Source | null][] = [];
  const fresh: Source[] = [];
  for (const one of batch) {
    if (isProblem(one)) {
      results.push([one, null]);
      continue;
    }
    const document = clean(one, tools.lexicon);
    const before = isProblem(document) ? null : await store.getRecord(document.id);
    if (before && madeAlike(before, tools)) {
      counts.unchanged++;
      seen.add(before.document.id);
    } else {
      fresh.push(one);
    }
  }
  const records = await code(
    fresh.map((source) => ({ source })),
    tools,
  );
  return [...results, ...records.map((record, at): [HearsayRecord | Problem, Source] => [record, fresh[at]!])];
}

function madeAlike(record: HearsayRecord, { version, engine, lexicon }: Tools): boolean {
  return record.made.version === version && record.made.model === engine.id && record.made.data === lexicon.hash;
}

function sumOf({ added, changed, unchanged, setAside }: ReadCounts, store: Store): string {
  return `read: ${added} new, ${changed} changed, ${unchanged} known already, ${setAside} not read · kept in ${store.location}`;
}

/** What the reports just read say: whole where they are few, else in one line. */
function found({ records, merged }: Known, seen: ReadonlySet<string>): string[] {
  const here = records.filter((record) => seen.has(record.document.id));
  const mine = restrict(merged, seen);
  if (here.length > SHOWN_WHOLE) return [sums(here, mine), "hearsay show tells what is known"];
  return overview(here, mine, new Labels(records), stdoutTerminal());
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
