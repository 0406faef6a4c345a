import type { Entity } from "../../model/index.js";
import type { Filter } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import { reportsAt } from "./find.js";
import { NO_COPIES } from "./lookup/copied.js";

/** How often somebody is heard in reports. */
export type SourceCount = Omit<KnownSource, "copies" | "copied" | "outlet">;

/** Somebody whom reports quote or cite, or who publishes them. */
export interface KnownSource {
  id: string;
  label: string;
  /** How many statements name it as their innermost source, and in how many it passes another's words on. */
  speaks: number;
  passesOn: number;
  /** How many reports it published. */
  publishes: number;
  /** Of the reports it published those made of another's words, and how many of others are made of its words. */
  copies: number;
  copied: number;
  /** An outlet or an agency, or somebody who publishes. */
  outlet: boolean;
  /** How many reports it speaks in, passes on in, or published. */
  reports: number;
}

/** Who stands behind what the reports that the filter lets through say, those of most reports first. */
export function sourcesIn(catalogue: Catalogue, filter: Filter = {}): KnownSource[] {
  const positions = reportsAt(catalogue, filter)?.positions() ?? catalogue.reports.keys();
  const made = catalogue.lookup.copied();
  const found = catalogue.lookup
    .sources()
    .over(positions)
    .map((counts): KnownSource => {
      const { copies, copied } = made.get(counts.id) ?? NO_COPIES;
      return { ...counts, copies, copied, outlet: counts.publishes > 0 || isOutlet(catalogue.entity(counts.id)) };
    })
    .sort((a, b) => b.reports - a.reports || b.speaks - a.speaks || (a.id < b.id ? -1 : 1));
  return filter.outlets === "only" ? found.filter(({ outlet }) => outlet) : found;
}

function isOutlet(entity: Entity | undefined): boolean {
  return entity?.class === "news_agency" || entity?.class === "news_outlet";
}
