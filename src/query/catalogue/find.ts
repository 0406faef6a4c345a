import type { Filter } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import type { ClaimEntry, EventEntry, ReportEntry } from "./entries.js";
import type { Bits } from "./lookup/bits.js";

/** Events that the filter lets through, by day, the earliest first; a type is matched by code and by what the words name. */
export function eventsIn(catalogue: Catalogue, filter: Filter = {}): readonly EventEntry[] {
  return chosen(catalogue.events, catalogue.lookup.events().select(filter));
}

/** Claims that the filter lets through, in the order of the merged state. Holders of positions count as taking part. */
export function claimsIn(catalogue: Catalogue, filter: Filter = {}): readonly ClaimEntry[] {
  const { reality: _, ...asked } = filter;
  return chosen(catalogue.claims, catalogue.lookup.claims().select(asked));
}

/**
 * Reports that the filter lets through, by publication: those that name the actors, have an event of the type, tell of a claim of the
 * status, were published within the days, come from or through the outlet and hold the words.
 */
export function reportsIn(catalogue: Catalogue, filter: Filter = {}): readonly ReportEntry[] {
  return chosen(catalogue.reports, reportsAt(catalogue, filter));
}

/** The same as positions in `catalogue.reports`; null: all. What is asked of events alone does not narrow. */
export function reportsAt(catalogue: Catalogue, filter: Filter): Bits | null {
  const { reality: _, ...asked } = filter;
  return catalogue.lookup.reports().select(asked);
}

/** The things at the positions chosen. */
export function chosen<T>(things: readonly T[], bits: Bits | null): readonly T[] {
  return bits === null ? things : bits.positions().map((at) => things[at]!);
}
