import type { EventItem } from "../data/shapes.ts";
import { TYPE_ORDER, TYPES } from "../words/vocabulary.ts";
import type { LaneOf } from "./event-lanes.tsx";

export type LaneKind = "type" | "actor" | "none";
export const laneKinds: Record<LaneKind, string> = { type: "What", actor: "Actor", none: "One lane" };
/** What a lane is called that is of no type and of no actor, by its key. */
export const LANE_NAMES = { all: "All events", nobody: "nobody named" } as const;

const MOST_ACTORS = 8;

/** Events in lanes: by what they are, or by who does them; those of actors with few events share the last lane. */
export function lanesBy(kind: LaneKind, events: readonly EventItem[]): LaneOf[] {
  if (kind === "actor") return byActor(events);
  if (kind === "none") return [{ key: "all", name: LANE_NAMES.all, events }];
  return TYPE_ORDER.map((type) => ({
    key: type,
    name: TYPES[type].word,
    events: events.filter((event) => event.type === type),
  })).filter((lane) => lane.events.length > 0);
}

function byActor(events: readonly EventItem[]): LaneOf[] {
  const lanes = new Map<string, { key: string; name: string; events: EventItem[] }>();
  for (const event of events) {
    const who = event.actors[0] ?? { id: "nobody", label: LANE_NAMES.nobody };
    const lane = lanes.get(who.id) ?? { key: who.id, name: who.label, events: [] };
    lane.events.push(event);
    lanes.set(who.id, lane);
  }
  const sorted = [...lanes.values()].sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1));
  const rest = sorted.slice(MOST_ACTORS).flatMap((lane) => lane.events);
  const first = sorted.slice(0, MOST_ACTORS);
  return rest.length > 0 ? [...first, { key: "others", name: "others", events: rest }] : first;
}
