import type { Command } from "commander";
import { findSources, type KnownSource } from "../query/index.js";
import { addFilters, type FilterOptions, filterOf } from "./filters.js";
import { Labels } from "./labels.js";
import { printAs } from "./listing.js";
import { withKnown, withStore } from "./store.js";
import { table, visible } from "./terminal.js";

/** `hearsay sources`: who stands behind what is known. */
export function addSources(program: Command): void {
  const command = program
    .command("sources")
    .summary("who speaks, who passes it on, who publishes")
    .description(
      `Lists everybody whom reports quote or cite, or who publishes them, those of most reports first: how often each speaks, passes on
what another said, and publishes. The filters choose the reports that are counted.`,
    );
  addFilters(withStore(command))
    .addHelpText(
      "after",
      `
Examples:
  hearsay sources
  hearsay sources --actor "North Korea" --from 2024 --format csv`,
    )
    .action(async (options: FilterOptions) => {
      await withKnown(options, async (known) => {
        const sources = findSources(known, filterOf(options, known));
        const labels = new Labels(known.records);
        const row = ({ label, reports, speaks, passesOn, publishes }: KnownSource) =>
          [String(reports), String(speaks), String(passesOn), String(publishes), label].map(visible);
        await printAs(
          options.format,
          sources,
          (source) => ({ ...source }),
          (terminal) =>
            table(
              ["reports", "speaks", "passes on", "publishes", "source"],
              sources.map((source) => row({ ...source, label: nameOf(source, labels) })),
              terminal,
            ),
        );
      });
    });
}

function nameOf({ id, label }: KnownSource, labels: Labels): string {
  return label === id ? labels.entity(id) : label;
}
