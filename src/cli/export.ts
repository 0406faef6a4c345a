import { Argument, type Command, Option } from "commander";
import { type ExportFormat, exportLines, FORMATS, KINDS, type Kind } from "../export/index.js";
import { loadKnown } from "../keep/index.js";
import type { Merged } from "../model/index.js";
import type { Store } from "../store/index.js";
import { UsageError, write } from "./output.js";
import { withOpen, withStore } from "./store.js";

/** `hearsay export WHAT`: everything of a kind, for other programs. */
export function addExport(program: Command): void {
  withStore(
    program
      .command("export")
      .summary("everything of a kind, as JSON lines or CSV")
      .description(
        `Writes everything of a kind. JSON lines hold each thing whole (docs/record.schema.json); CSV rows are flat. "findings" are events as
each report has them, "events" those of the world, merged.`,
      ),
  )
    .addArgument(new Argument("<what>", "what to export").choices(KINDS))
    .addOption(new Option("--format <format>", "how").choices(FORMATS).default("jsonl"))
    .addHelpText(
      "after",
      `
Examples:
  hearsay export claims --format jsonl
  hearsay export statements --format csv > statements.csv`,
    )
    .action(async (what: Kind, options: { store?: string; format: ExportFormat }) => {
      if (what === "records" && options.format === "csv") {
        throw new UsageError(
          "records are nested and have no CSV form; use --format jsonl, or export statements, findings or entities",
        );
      }
      await withOpen(options, async (store) => {
        const merged = await mergedFor(what, store);
        for await (const line of exportLines(what, options.format, { records: store.records(), merged }))
          await write(`${line}\n`);
      });
    });
}

const MERGED: readonly Kind[] = ["events", "claims", "stories", "copies"];

/** What was merged, where it is asked for: what stands in single records is written from them one at a time, whatever the store's size. */
async function mergedFor(what: Kind, store: Store): Promise<Merged> {
  if (!MERGED.includes(what)) return { copies: [], stories: [], events: [], claims: [] };
  const kept = (await store.stale()) ? null : await store.merged();
  return kept ?? (await loadKnown(store)).merged;
}
