import type { Filter } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import type { EventEntry } from "./entries.js";
import { chosen, eventsAt } from "./find.js";
import { datedIn } from "./order.js";

/** Events by the day they happened on, with how many began in each month, months without any left out. */
export interface Timeline {
  events: readonly EventEntry[];
  months: { month: string; events: number }[];
  undated: number;
}

/** The timeline of the events that the filter lets through. */
export function timelineIn(catalogue: Catalogue, filter: Filter = {}): Timeline {
  const { months, of } = catalogue.lookup.months();
  const bits = eventsAt(catalogue, filter);
  const events = chosen(catalogue.events, bits);
  const counts = new Uint32Array(months.length);
  const dated = datedIn(events);
  for (const at of bits?.positions().slice(0, dated) ?? of.subarray(0, dated).keys()) counts[of[at]!]!++;
  const found = months.flatMap((month, at) => (counts[at]! > 0 ? [{ month, events: counts[at]! }] : []));
  return { events, months: found, undated: events.length - dated };
}
