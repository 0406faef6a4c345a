import { apiPath } from "../data/client.ts";
import { useLater } from "../data/later.ts";
import { useApi } from "../data/resource.ts";
import type { CountedLane, EventItem, TimelineList } from "../data/shapes.ts";
import { DAY_MS, dayOf } from "../words/dates.ts";
import type { LaneKind } from "./lanes-by.ts";
import type { Window } from "./window.ts";

/** So many can be drawn one by one in a stretch of time. */
const MOST = 1000;
const STILL = 120;

/** What there is to draw of a stretch of time. */
export interface Looked {
  events: readonly EventItem[];
  /** Where the events are too many to be drawn: how many there are, lane by lane. */
  counts: CountedLane[] | null;
  per: Per;
  /** How many lie in the stretch. */
  total: number;
  /** Nothing but the newest is there yet. */
  part: boolean;
}

type Per = "year" | "month" | "day";

/** The events of the stretch that is looked at, once it stands still; before they come, those that came last. */
export function useLookedAt(
  list: TimelineList,
  view: Window,
  lanes: LaneKind,
  filters: Record<string, string | null>,
): Looked {
  const still = useLater(view, STILL);
  const [from, to] = still.map(dayOf) as [string, string];
  const stretch = { ...filters, from: later(filters.from, from), to: earlier(filters.to, to) };
  const begun = list.months.reduce(
    (sum, one) => (one.month >= from.slice(0, 7) && one.month <= to ? sum + one.events : sum),
    0,
  );
  const many = begun > MOST;
  const events = useApi<TimelineList>(many ? null : apiPath("/api/timeline", { ...stretch, limit: MOST }));
  const crowded = many || (events.data !== null && events.data.total > events.data.items.length);
  const per = perOf(still);
  const counts = useApi<{ lanes: CountedLane[] }>(
    crowded ? apiPath("/api/timeline/counts", { ...stretch, lanes, per }) : null,
  );
  if (crowded && counts.data)
    return { events: [], counts: counts.data.lanes, per, total: sum(counts.data.lanes), part: false };
  if (crowded || !events.data) return { events: list.items, counts: null, per, total: list.items.length, part: true };
  return { events: events.data.items, counts: null, per, total: events.data.total, part: false };
}

function perOf([from, to]: Window): Per {
  const days = (to - from) / DAY_MS;
  return days > 3660 ? "year" : days > 100 ? "month" : "day";
}

function sum(lanes: readonly CountedLane[]): number {
  return lanes.reduce((all, { events }) => all + events, 0);
}

/** The later of a filter's day, month or year and a day. */
function later(asked: string | null | undefined, day: string): string {
  return asked && asked > day ? asked : day;
}

/** The earlier of them; a month or a year ends where it ends. */
function earlier(asked: string | null | undefined, day: string): string {
  return asked && `${asked}~` < day ? asked : day;
}
