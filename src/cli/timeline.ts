import type { Command } from "commander";
import { mergedEventRow } from "../export/index.js";
import { timeline } from "../query/index.js";
import { addFilters, type FilterOptions, filterOf } from "./filters.js";
import { Labels } from "./labels.js";
import { printAs } from "./listing.js";
import { withKnown, withStore } from "./store.js";
import { timelineLines } from "./views/timeline.js";

/** `hearsay timeline`: a line an event, day by day. */
export function addTimeline(program: Command): void {
  const command = program
    .command("timeline")
    .summary("what happened, a line an event, day by day")
    .description(
      `Lists events under the day, month or year that they are dated to, the earliest first, the undated last. A date is never more precise
than the reports: what happened "in June" stands under the month.`,
    );
  addFilters(withStore(command))
    .addHelpText(
      "after",
      `
Examples:
  hearsay timeline --from 2024
  hearsay timeline --actor Putin --actor "Kim Jong Un"`,
    )
    .action(async (options: FilterOptions) => {
      await withKnown(options, async (known) => {
        const events = timeline(known, filterOf(options, known));
        const labels = new Labels(known.records);
        await printAs(
          options.format,
          events,
          (event) => mergedEventRow(event, (id) => labels.entity(id)),
          (terminal) => timelineLines(events, labels, terminal),
        );
      });
    });
}
