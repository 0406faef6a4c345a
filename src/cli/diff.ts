import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { jsonLine } from "../export/index.js";
import { whatChanged } from "../keep/index.js";
import { type Comparison, compare, comparedOf } from "../query/index.js";
import type { Run, Store } from "../store/index.js";
import { Labels } from "./labels.js";
import { UsageError, writeLines } from "./output.js";
import { withKnown, withOpen, withStore } from "./store.js";
import { stdoutTerminal, visible } from "./terminal.js";
import { changeLines, runLine } from "./views/changes.js";

const FORMATS = ["table", "jsonl"] as const;
type Format = (typeof FORMATS)[number];

interface DiffOptions {
  store?: string;
  since?: string;
  format: Format;
}

/** `hearsay diff [BEFORE AFTER]`: what runs changed in one store, or what one store knows that another does not. */
export function addDiff(program: Command): void {
  withStore(
    program
      .command("diff")
      .summary("what the last run changed, or all since a day; or what differs between two stores")
      .description(
        `Shows which events and claims are new, withdrawn, merged, split or changed, and how. Without stores: what the last run that changed
anything did to the record, be it new reports, a new version of the rules, or a judgement; --since goes back to a day, or to a run.
With two stores: how the second differs from the first. Copy a store with its -wal file, or while nothing writes to it.`,
      ),
  )
    .argument("[before]", "a store as it was")
    .argument("[after]", "the store as it is")
    .option("--since <time|run>", "all changes from this day or time (UTC) on, or from this run on", sinceOf)
    .addOption(new Option("--format <format>", "how to print").choices(FORMATS).default("table"))
    .addHelpText(
      "after",
      `
Examples:
  hearsay diff
  hearsay diff --since 2024-11-01
  hearsay diff monday.db tuesday.db --format jsonl`,
    )
    .action(async (before: string | undefined, after: string | undefined, options: DiffOptions) => {
      if (before === undefined) return withOpen(options, (store) => ofRuns(store, options));
      if (after === undefined)
        throw new UsageError(
          `${visible(before)}: name two stores to compare, or none and --store for one store's runs`,
        );
      if (options.since !== undefined) throw new UsageError("--since is for one store's runs; it takes no two stores");
      await ofStores(before, after, options.format);
    });
}

function sinceOf(value: string): string {
  if (/^run_[0-9a-z]+$/.test(value)) return value;
  if (/^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d(\.\d+)?)?)?Z?)?)?)?$/.test(value)) return value;
  throw new UsageError(
    `${visible(value)}: neither a day (2024-11-01) or time (2024-11-01T09:30Z) nor a run's id (run_…); hearsay diff prints runs`,
  );
}

async function ofRuns(store: Store, { since, format }: DiffOptions): Promise<void> {
  const changed = await whatChanged(store, since);
  if (changed === null) {
    if (since?.startsWith("run_")) throw new UsageError(`${since}: no run has this id; hearsay diff prints runs`);
    const none = since === undefined ? "no run has changed this record yet" : `no run has changed it since ${since}`;
    return writeLines(format === "jsonl" ? [] : [none]);
  }
  const { runs, comparison, records, names } = changed;
  const labels = new Labels(records);
  for (const [id, { name }] of names) labels.nameReport(id, name);
  await writeLines(
    format === "jsonl"
      ? [...runs.map((run: Run) => jsonLine({ of: "run", ...run })), ...jsonLines(comparison)]
      : [...runs.map(runLine), ...changeLines(comparison, labels, stdoutTerminal())],
  );
}

async function ofStores(before: string, after: string, format: Format): Promise<void> {
  for (const path of [before, after]) {
    if (!existsSync(path)) throw new UsageError(`${visible(path)}: no store there; name two that "hearsay read" made`);
  }
  await withKnown({ store: before }, (was) =>
    withKnown({ store: after }, async (is) => {
      const comparison = compare(comparedOf(was), comparedOf(is));
      const labels = new Labels([...is.records, ...was.records]);
      await writeLines(format === "jsonl" ? jsonLines(comparison) : changeLines(comparison, labels, stdoutTerminal()));
    }),
  );
}

function jsonLines({ reports, events, claims }: Comparison): string[] {
  return [
    ...reports.new.map((after) => jsonLine({ of: "report", kind: "new", after })),
    ...reports.withdrawn.map((before) => jsonLine({ of: "report", kind: "withdrawn", before })),
    ...reports.changed.map((after) => jsonLine({ of: "report", kind: "changed", before: after, after })),
    ...events.map((change) => jsonLine({ of: "event", ...change })),
    ...claims.map((change) => jsonLine({ of: "claim", ...change })),
  ];
}
