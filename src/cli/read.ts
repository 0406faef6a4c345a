import type { Command } from "commander";
import { clean } from "../clean/index.js";
import { type HearsayRecord, isProblem, type Merged, type Problem, problemLine, type Source } from "../model/index.js";
import { code, combine, dateEvidence, type Incoming, type Tools } from "../pipeline.js";
import { readPaths } from "../read/index.js";
import { openStore, type Store } from "../store/index.js";
import { batches } from "./batches.js";
import { Labels } from "./labels.js";
import { EXIT, warn, writeLines } from "./output.js";
import { Progress } from "./progress.js";
import { loadKnown, storePath, withStore } from "./store.js";
import { stdoutTerminal } from "./terminal.js";
import { loadTools } from "./tools.js";
import { overview, sums } from "./views/overview.js";

const BATCH = 16;
/** A report dated by another may date a third; more rounds than this were never seen to add anything. */
const DATING_ROUNDS = 3;
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
  const merged = await putTogether(store, tools);
  await writeLines(await found(store, seen, merged, counts, options));
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

/** Merges all records of the store; reports without a date are dated by others, coded again and merged again. */
async function putTogether(store: Store, tools: Tools): Promise<Merged> {
  let known = await loadKnown(store);
  for (let round = 0; round < DATING_ROUNDS; round++) {
    const incoming = await redated(store, known.records);
    if (incoming.length === 0) break;
    const before = new Map(
      known.records.map((record) => [record.document.id, JSON.stringify(record.document.published)]),
    );
    let moved = false;
    for (const record of await code(incoming, tools)) {
      if (isProblem(record)) continue;
      moved ||= before.get(record.document.id) !== JSON.stringify(record.document.published);
      await store.putRecord(record);
    }
    if (!moved) break;
    known = await loadKnown(store);
  }
  const merged = combine(known.records, await store.decisions(), tools.lexicon);
  await store.putMerged(merged);
  return merged;
}

async function redated(store: Store, records: readonly HearsayRecord[]): Promise<Incoming[]> {
  const incoming: Incoming[] = [];
  for (const [id, evidence] of dateEvidence(records)) {
    const record = records.find((one) => one.document.id === id);
    const source = record ? await store.getSource(record.document.bytes) : null;
    if (source) incoming.push({ source, evidence });
  }
  return incoming;
}

async function found(
  store: Store,
  seen: ReadonlySet<string>,
  merged: Merged,
  counts: ReadCounts,
  options: { quiet?: boolean },
): Promise<string[]> {
  const { added, changed, unchanged, setAside } = counts;
  const kept = `read: ${added} new, ${changed} changed, ${unchanged} known already, ${setAside} not read · kept in ${store.location}`;
  if (options.quiet) return [kept];
  const { records } = await loadKnown(store);
  const here = records.filter((record) => seen.has(record.document.id));
  const labels = new Labels(records);
  const terminal = stdoutTerminal();
  const mine = restrict(merged, seen);
  const shown =
    here.length <= SHOWN_WHOLE
      ? overview(here, mine, labels, terminal)
      : [sums(here, mine), "hearsay show tells what is known"];
  return [...shown, kept];
}

/** What was merged, as far as these documents speak of it. */
export function restrict(merged: Merged, documents: ReadonlySet<string>): Merged {
  return {
    copies: merged.copies.filter((copy) => documents.has(copy.part)),
    stories: merged.stories.filter((story) => story.documents.some((document) => documents.has(document))),
    events: merged.events.filter((event) => event.mentions.some((mention) => documents.has(mention.document))),
    claims: merged.claims.filter((claim) => claim.positions.some((position) => documents.has(position.document))),
  };
}
