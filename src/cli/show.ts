import type { Command } from "commander";
import type { Found } from "../query/index.js";
import type { Store } from "../store/index.js";
import { findOne } from "./find-one.js";
import { Labels } from "./labels.js";
import { writeLines } from "./output.js";
import { type StoreOptions, withKnown, withStore } from "./store.js";
import { stdoutTerminal, type Terminal } from "./terminal.js";
import { claimLines } from "./views/claims.js";
import { copyLines } from "./views/copies.js";
import { eventLines } from "./views/events.js";
import { overview } from "./views/overview.js";
import { removedLines, versionLines } from "./views/page.js";
import { findingLines, reportLines } from "./views/report.js";

/** `hearsay show [ID]`: what is known. */
export function addShow(program: Command): void {
  withStore(
    program
      .command("show")
      .summary("what is known; with an id, one thing whole")
      .description(
        `Without an id: what happened by date, claims with positions and status, who said what through whom. With the id of a report,
statement, event or claim (its beginning is enough): that thing whole, with its words and where they stand; of a report that copies
another also which, how much of it, why it is the copy, and the passages.`,
      ),
  )
    .argument("[id]", "an id as printed by --format jsonl, or its beginning")
    .addHelpText(
      "after",
      `
Examples:
  hearsay show
  hearsay show claim_3f8`,
    )
    .option("--removed", "of a report from a web page: also the lines that its text leaves out, with reasons and bytes")
    .action(async (id: string | undefined, options: StoreOptions & { removed?: boolean }) => {
      await withKnown(options, async (known, store) => {
        const terminal = stdoutTerminal();
        const labels = new Labels(known.records);
        if (id === undefined) return writeLines(overview(known.records, known.merged, labels, terminal));
        const thing = findOne(id, known);
        const lines = one(thing, labels, terminal);
        const copy = thing.kind === "document" && known.merged.copies.find(({ part }) => part === thing.id);
        const made = copy ? copyLines(copy, thing.record, labels, terminal) : [];
        await writeLines([...lines, ...made, ...(await more(thing, store, options.removed ?? false))]);
      });
    });
}

/** What a report's record does not hold itself: its earlier versions, and what its page holds beside it. */
async function more(thing: Found, store: Store, removed: boolean): Promise<string[]> {
  if (thing.kind !== "document") return [];
  return [...(await versionLines(thing.record, store)), ...(removed ? await removedLines(thing.record, store) : [])];
}

function one(thing: Found, labels: Labels, terminal: Terminal): string[] {
  if (thing.kind === "claim") return claimLines([thing.claim], labels, terminal, { words: true });
  if (thing.kind === "event") return eventLines([thing.event], labels, terminal, { every: true });
  if (thing.kind === "document") return reportLines(thing.record, labels, terminal);
  return findingLines(thing, labels, terminal);
}
