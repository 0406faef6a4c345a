import type { Command } from "commander";
import { mergedEventRow } from "../export/index.js";
import { findEvents } from "../query/index.js";
import { addFilters, type FilterOptions, filterOf } from "./filters.js";
import { Labels } from "./labels.js";
import { printAs } from "./listing.js";
import { withKnown, withStore } from "./store.js";
import { eventLines } from "./views/events.js";

/** `hearsay events`: what happened, by date. */
export function addEvents(program: Command): void {
  const command = program
    .command("events")
    .summary("what happened, by date, each event once")
    .description(
      "Lists events by date, each once however many reports speak of it, with the words of the first that does.",
    );
  addFilters(withStore(command))
    .addHelpText(
      "after",
      `
Examples:
  hearsay events --type CONSULT --from 2024-01
  hearsay events --actor Russia --actor "North Korea"`,
    )
    .action(async (options: FilterOptions) => {
      await withKnown(options, async ({ records, merged }) => {
        const events = findEvents({ records, merged }, filterOf(options, { records, merged }));
        const labels = new Labels(records);
        await printAs(
          options.format,
          events,
          (event) => mergedEventRow(event, (id) => labels.entity(id)),
          (terminal) => eventLines(events, labels, terminal, { ids: true }),
        );
      });
    });
}
