import type { MergedEvent } from "../model/index.js";
import { eventsIn } from "./catalogue/index.js";
import { catalogueOf } from "./catalogue-of.js";
import type { Filter, Known } from "./filter.js";

/** Events that the filter lets through, in the order of the merged state; a type is matched by code and by what the words name. */
export function findEvents(known: Known, filter: Filter = {}): MergedEvent[] {
  const found = new Set(timeline(known, filter));
  return known.merged.events.filter((event) => found.has(event));
}

/** The same events by day, the earliest first; what has no date comes last. */
export function timeline(known: Known, filter: Filter = {}): MergedEvent[] {
  return eventsIn(catalogueOf(known), filter).map(({ event }) => event);
}
