import type { Claim } from "../../../src/model/across.ts";
import { counted } from "../words/numbers.ts";

/** The three counts, always together: reprints are not confirmations. */
export function Counts({ counts }: { counts: Claim["counts"] }) {
  return (
    <ul class="counts" aria-label="How many say so">
      <li title="Reports that speak of it">{counted(counts.reports, "report")}</li>
      <li title="Groups of reports that copy one another">
        {counted(counts.families, "copy family", "copy families")}
      </li>
      <li title="Sources that do not lean on one another">{counted(counts.origins, "independent origin")}</li>
    </ul>
  );
}
