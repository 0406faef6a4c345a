import type { Command } from "commander";
import { storyRow } from "../export/index.js";
import { findStories } from "../query/index.js";
import { addFilters, type FilterOptions, filterOf } from "./filters.js";
import { Labels } from "./labels.js";
import { printAs } from "./listing.js";
import { withKnown, withStore } from "./store.js";
import { storyLines } from "./views/stories.js";

/** `hearsay stories`: reports that go together. */
export function addStories(program: Command): void {
  const command = program
    .command("stories")
    .summary("reports that tell one story, the newest first")
    .description(
      "Lists stories, the newest first: their days, their title, the reports that tell them, and which of these are copies of which.",
    );
  addFilters(withStore(command))
    .addHelpText(
      "after",
      `
Examples:
  hearsay stories --from 2024-08
  hearsay stories --actor Russia --format jsonl`,
    )
    .action(async (options: FilterOptions) => {
      await withKnown(options, async (known) => {
        const stories = findStories(known, filterOf(options, known));
        const labels = new Labels(known.records);
        await printAs(options.format, stories, storyRow, (terminal) =>
          storyLines(stories, known.merged.copies, labels, terminal),
        );
      });
    });
}
