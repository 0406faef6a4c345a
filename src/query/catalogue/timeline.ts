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
  /** First and last day of the dated ones; null where there are none. */
  days: { first: string; last: string } | null;
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
  return { events, months: found, undated: events.length - dated, days: daysOf(events, dated) };
}

function daysOf(events: readonly EventEntry[], dated: number): Timeline["days"] {
  const first = events[0]?.event.time?.earliest;
  if (dated === 0 || !first) return null;
  let last = first;
  for (let at = 0; at < dated; at++) {
    const { earliest, latest } = events[at]!.event.time!;
    const end = latest ?? earliest!;
    if (end > last) last = end;
  }
  return { first, last };
}

/** What lanes hold events apart by. */
export type LaneKind = "type" | "actor" | "none";

/** Events of one kind, counted by the year, month or day that they lie in. */
export interface CountedLane {
  /** A type, an actor's id, or one of `OTHERS` and `NOBODY`. */
  key: string;
  events: number;
  /** In order; years, months or days without any left out. */
  counts: { at: string; events: number }[];
  /** Known only to a wider stretch than that. */
  wider: number;
}

/** Lanes of those who have none of their own, and of events that name nobody who acts. */
export const OTHERS = "others";
export const NOBODY = "nobody";
const MOST_ACTORS = 8;

/** How many dated events lie in each year (4), month (7) or day (10), lane by lane: so many of a date's characters are looked at. */
export function countsIn(catalogue: Catalogue, filter: Filter, by: LaneKind, per: 4 | 7 | 10): CountedLane[] {
  const events = chosen(catalogue.events, eventsAt(catalogue, filter));
  const lanes = new Map<string, { counts: Map<string, number>; events: number; wider: number }>();
  const dated = datedIn(events);
  for (let at = 0; at < dated; at++) {
    const { event } = events[at]!;
    const key = keyOf(event, by);
    const lane = lanes.get(key) ?? { counts: new Map(), events: 0, wider: 0 };
    lanes.set(key, lane);
    lane.events++;
    const begins = event.time!.earliest!.slice(0, per);
    if (begins.length < per || begins !== (event.time!.latest ?? begins).slice(0, per)) lane.wider++;
    else lane.counts.set(begins, (lane.counts.get(begins) ?? 0) + 1);
  }
  const found = [...lanes].map(([key, { counts, ...sums }]) => ({ key, ...sums, counts: inOrder(counts) }));
  return by === "actor" ? withOthers(found) : found;
}

function keyOf({ type, actors }: EventEntry["event"], by: LaneKind): string {
  return by === "type" ? type : by === "actor" ? (actors[0] ?? NOBODY) : "all";
}

function inOrder(counts: ReadonlyMap<string, number>): CountedLane["counts"] {
  return [...counts].map(([at, events]) => ({ at, events })).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Those of most events, and all others as one. */
function withOthers(lanes: readonly CountedLane[]): CountedLane[] {
  const sorted = [...lanes].sort((a, b) => b.events - a.events || (a.key < b.key ? -1 : 1));
  const rest = sorted.slice(MOST_ACTORS);
  if (rest.length === 0) return sorted;
  const counts = new Map<string, number>();
  for (const lane of rest) for (const { at, events } of lane.counts) counts.set(at, (counts.get(at) ?? 0) + events);
  const sum = (of: "events" | "wider") => rest.reduce((all, lane) => all + lane[of], 0);
  const others = { key: OTHERS, events: sum("events"), wider: sum("wider"), counts: inOrder(counts) };
  return [...sorted.slice(0, MOST_ACTORS), others];
}
