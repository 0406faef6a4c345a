import { type KnownSource, sourcesIn } from "./catalogue/index.js";
import { catalogueOf } from "./catalogue-of.js";
import type { Filter, Known } from "./filter.js";

/** Who stands behind what the reports that the filter lets through say, those of most reports first. */
export function findSources(known: Known, filter: Filter = {}): KnownSource[] {
  return sourcesIn(catalogueOf(known), filter);
}
