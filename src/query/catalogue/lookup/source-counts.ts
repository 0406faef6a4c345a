import type { Catalogue } from "../catalogue.js";
import type { ReportEntry } from "../entries.js";
import type { SourceCount } from "../sources.js";

/** How often a source speaks, passes on and publishes in one report. */
interface Row {
  source: number;
  speaks: number;
  passesOn: number;
  publishes: number;
  /** What it is called where this report is the first that has it. */
  label: string;
}

/** What each report adds to the counts of sources. */
export class SourceCounts {
  private readonly ids: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly rows: readonly Row[][];

  constructor(catalogue: Catalogue) {
    this.rows = catalogue.reports.map((report) => this.rowsOf(report, catalogue));
  }

  /** The sums over reports at these positions, in the order in which the reports have them. */
  over(positions: Iterable<number>): SourceCount[] {
    const found = new Map<number, SourceCount>();
    for (const at of positions) {
      for (const { source, speaks, passesOn, publishes, label } of this.rows[at]!) {
        const known = found.get(source);
        if (known === undefined) {
          found.set(source, { id: this.ids[source]!, label, speaks, passesOn, publishes, reports: 1 });
          continue;
        }
        known.speaks += speaks;
        known.passesOn += passesOn;
        known.publishes += publishes;
        known.reports++;
      }
    }
    return [...found.values()];
  }

  private rowsOf({ document: { publisher }, statements }: ReportEntry, catalogue: Catalogue): Row[] {
    const rows = new Map<string, Row>();
    const rowOf = (id: string, label: () => string) => {
      const known = rows.get(id);
      if (known) return known;
      const row = { source: this.numberOf(id), speaks: 0, passesOn: 0, publishes: 0, label: label() };
      rows.set(id, row);
      return row;
    };
    if (publisher) rowOf(publisher.id, () => publisher.label).publishes++;
    for (const { chain } of statements) {
      chain.forEach((link, depth) => {
        for (const id of link.entities) rowOf(id, () => catalogue.directory.label(id))[SAYS[Math.min(depth, 1)]!]++;
      });
    }
    return [...rows.values()];
  }

  private numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }
}

/** What the innermost link of a chain does, and what all others do. */
const SAYS = ["speaks", "passesOn"] as const;
