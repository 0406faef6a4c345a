import type { Filter } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import { reportsAt } from "./find.js";

/** Somebody whom reports quote or cite, or who publishes them. */
export interface KnownSource {
  id: string;
  label: string;
  /** How many statements name it as their innermost source, and in how many it passes another's words on. */
  speaks: number;
  passesOn: number;
  /** How many reports it published. */
  publishes: number;
  /** How many reports it speaks in, passes on in, or published. */
  reports: number;
}

/** Who stands behind what the reports that the filter lets through say, those of most reports first. */
export function sourcesIn(catalogue: Catalogue, filter: Filter = {}): KnownSource[] {
  const positions = reportsAt(catalogue, filter)?.positions() ?? catalogue.reports.keys();
  return catalogue.lookup
    .sources()
    .over(positions)
    .sort((a, b) => b.reports - a.reports || b.speaks - a.speaks || (a.id < b.id ? -1 : 1));
}
