import type { Filter } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import type { EventEntry } from "./entries.js";
import { eventsAt } from "./find.js";
import { firstOf } from "./first-of.js";
import type { Bits } from "./lookup/bits.js";
import type { Meetings } from "./lookup/meetings.js";

/** Sums of PLOVER's scale over events: what is good for the other side and what is bad for it, apart. */
export interface Tally {
  cooperation: number;
  conflict: number;
  events: number;
}

export interface MonthTally extends Tally {
  month: string;
}

/** What two parties did to each other, whoever began. `a` sorts before `b`. */
export interface Relation extends Tally {
  a: string;
  b: string;
  /** In order, months without events left out. */
  months: MonthTally[];
  /** Events that are not known to the month. */
  undated: Tally;
}

/** `party`: leaders, ministries and armed forces count as their state, all others as themselves; `actor`: each as itself. */
export type CountedBy = "party" | "actor";

/** Pairs that deal with each other in the events that the filter lets through, those of most events first; so many of them at most. */
export function relationsIn(
  catalogue: Catalogue,
  filter: Filter = {},
  { by = "party", limit = Number.POSITIVE_INFINITY }: { by?: CountedBy; limit?: number } = {},
): { total: number; items: Relation[] } {
  const meetings = meetingsBy(by, catalogue);
  const chosen = eventsAt(catalogue, filter);
  const counts = new Uint32Array(meetings.pairs.length);
  for (const at of chosen?.positions() ?? catalogue.events.keys()) for (const pair of meetings.in(at)) counts[pair]!++;
  const only = filter.between && meetings.find(...filter.between);
  const met = [...counts.keys()].filter((pair) => counts[pair]! > 0 && (only === undefined || pair === only));
  const first = firstOf(
    met,
    limit,
    (x, y) => counts[y]! - counts[x]! || byNames(meetings.pairs[x]!, meetings.pairs[y]!),
  );
  return { total: met.length, items: first.map((pair) => relation(pair, meetings, chosen)) };
}

/** One pair, in either order: its relation and the events of it that the filter lets through, by day; null where they never meet in any. */
export function relationBetween(
  catalogue: Catalogue,
  [one, other]: readonly [string, string],
  filter: Filter = {},
  by: CountedBy = "party",
): { relation: Relation; events: EventEntry[] } | null {
  const meetings = meetingsBy(by, catalogue);
  const pair = meetings.find(one, other);
  const chosen = eventsAt(catalogue, filter);
  const events = pair === undefined ? [] : within(meetings.of(pair), chosen).map((at) => catalogue.events[at]!);
  if (pair === undefined || events.length === 0) return null;
  return { relation: relation(pair, meetings, chosen), events };
}

/** Whom an actor counts as. */
export function sideOf(catalogue: Catalogue, id: string, by: CountedBy = "party"): string {
  return meetingsBy(by, catalogue).side(id);
}

function meetingsBy(by: CountedBy, { lookup }: Catalogue): Meetings {
  return by === "actor" ? lookup.actors() : lookup.parties();
}

/** The sums of one pair over its events. */
function relation(pair: number, meetings: Meetings, chosen: Bits | null): Relation {
  const all = none();
  const undated = none();
  const byMonth = new Map<string, MonthTally>();
  for (const at of within(meetings.of(pair), chosen)) {
    const scale = meetings.scales[at]!;
    const month = meetings.months[at] ?? null;
    count(all, scale);
    count(month === null ? undated : tallyOf(byMonth, month), scale);
  }
  const months = [...byMonth.values()].sort((x, y) => (x.month < y.month ? -1 : 1));
  return { ...meetings.pairs[pair]!, ...all, months, undated };
}

function within(positions: readonly number[], chosen: Bits | null): readonly number[] {
  return chosen === null ? positions : positions.filter((at) => chosen.has(at));
}

function tallyOf(byMonth: Map<string, MonthTally>, month: string): Tally {
  const known = byMonth.get(month);
  if (known) return known;
  const tally = { month, ...none() };
  byMonth.set(month, tally);
  return tally;
}

function byNames(x: { a: string; b: string }, y: { a: string; b: string }): number {
  return `${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1;
}

function none(): Tally {
  return { cooperation: 0, conflict: 0, events: 0 };
}

function count(tally: Tally, scale: number): void {
  tally.events++;
  if (scale > 0) tally.cooperation = tenths(tally.cooperation + scale);
  if (scale < 0) tally.conflict = tenths(tally.conflict - scale);
}

/** The scale has one decimal; sums are kept to it. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
