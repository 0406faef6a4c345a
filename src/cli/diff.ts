import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { jsonLine } from "../export/index.js";
import { type Comparison, compare } from "../query/index.js";
import { Labels } from "./labels.js";
import { UsageError, writeLines } from "./output.js";
import { withKnown } from "./store.js";
import { stdoutTerminal, visible } from "./terminal.js";
import { changeLines } from "./views/changes.js";

const FORMATS = ["table", "jsonl"] as const;

/** `hearsay diff BEFORE AFTER`: what one store knows that another does not. */
export function addDiff(program: Command): void {
  program
    .command("diff")
    .summary("what changed between two states of the record")
    .description(
      `Compares two stores, such as a copy made before a run and the store after it: which events and claims are new, withdrawn, merged,
split or changed, and how. Copy a store with its -wal file, or while nothing writes to it.`,
    )
    .argument("<before>", "the store as it was")
    .argument("<after>", "the store as it is")
    .addOption(new Option("--format <format>", "how to print").choices(FORMATS).default("table"))
    .addHelpText(
      "after",
      `
Examples:
  hearsay diff monday.db tuesday.db
  hearsay diff before.db hearsay.db --format jsonl`,
    )
    .action(async (before: string, after: string, { format }: { format: (typeof FORMATS)[number] }) => {
      for (const path of [before, after]) {
        if (!existsSync(path))
          throw new UsageError(`${visible(path)}: no store there; name two that "hearsay read" made`);
      }
      await withKnown({ store: before }, (was) =>
        withKnown({ store: after }, async (is) => {
          const comparison = compare(was, is);
          const labels = new Labels([...is.records, ...was.records]);
          await writeLines(
            format === "jsonl" ? jsonLines(comparison) : changeLines(comparison, labels, stdoutTerminal()),
          );
        }),
      );
    });
}

function jsonLines({ reports, events, claims }: Comparison): string[] {
  return [
    ...reports.new.map((after) => jsonLine({ of: "report", kind: "new", after })),
    ...reports.withdrawn.map((before) => jsonLine({ of: "report", kind: "withdrawn", before })),
    ...events.map((change) => jsonLine({ of: "event", ...change })),
    ...claims.map((change) => jsonLine({ of: "claim", ...change })),
  ];
}
