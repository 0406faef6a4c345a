import type { Command } from "commander";
import { claimRow } from "../export/index.js";
import { findClaims } from "../query/index.js";
import { addFilters, type FilterOptions, filterOf } from "./filters.js";
import { Labels } from "./labels.js";
import { printAs } from "./listing.js";
import { withKnown, withStore } from "./store.js";
import { claimLines } from "./views/claims.js";
import { byStatus } from "./views/overview.js";

/** `hearsay claims`: who holds what about what. */
export function addClaims(program: Command): void {
  const command = program
    .command("claims")
    .summary("what is claimed, by whom, and what others say to it")
    .description(
      "Lists claims with their status, the reason for it, the three counts (reports, copy families, independent origins) and each position.",
    );
  addFilters(withStore(command))
    .addHelpText(
      "after",
      `
Examples:
  hearsay claims --status disputed
  hearsay claims --actor "North Korea" --format csv`,
    )
    .action(async (options: FilterOptions) => {
      await withKnown(options, async ({ records, merged }) => {
        const claims = byStatus(findClaims({ records, merged }, filterOf(options, { records, merged })));
        const labels = new Labels(records);
        await printAs(
          options.format,
          claims,
          (claim) => claimRow(claim, (id) => labels.entity(id)),
          (terminal) => claimLines(claims, labels, terminal, { ids: true }),
        );
      });
    });
}
