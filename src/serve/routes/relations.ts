import { z } from "@hono/zod-openapi";
import {
  append,
  type Catalogue,
  type EventEntry,
  monthOf,
  type Relation,
  relationBetween,
  relationsIn,
  sideOf,
} from "../../query/index.js";
import { filterOf } from "../filter.js";
import { read } from "../route.js";
import { EntityRef, FilterQuery } from "../schemas/common.js";
import { EventItem } from "../schemas/events.js";
import { eventItem } from "../views/events.js";
import { entityRef } from "../views/refs.js";

const Tally = z.object({ cooperation: z.number(), conflict: z.number(), events: z.int() }).openapi("Tally");
const MonthTally = Tally.extend({ month: z.string() }).openapi("MonthTally");

const RelationItem = Tally.extend({
  a: z.string(),
  b: z.string(),
  months: z.array(MonthTally),
  undated: Tally,
}).openapi("Relation");

const by = z
  .enum(["party", "actor"])
  .optional()
  .openapi({ description: "`party` (default): leaders, ministries and armed forces count as their state" });

export const listRelations = read({
  path: "/api/relations",
  summary: "Pairs of actors over time: sums of PLOVER's scale by month, cooperation and conflict apart",
  query: FilterQuery.extend({
    by,
    limit: z.coerce.number().int().min(1).max(2000).optional().openapi({ description: "pairs at most (default 200)" }),
  }),
  answer: z.object({
    total: z.int(),
    nodes: z.array(EntityRef.extend({ events: z.int() })),
    edges: z.array(RelationItem),
  }),
  give: ({ by, limit = 200, ...asked }, catalogue) => {
    const { total, items } = relationsIn(catalogue, filterOf(asked, catalogue), { by, limit });
    return { total, nodes: nodesOf(items, catalogue), edges: items };
  },
});

export const oneRelation = read({
  path: "/api/relations/{a}/{b}",
  summary: "One pair: the score by month with its events, and the events that are not known to the month",
  params: z.object({ a: z.string(), b: z.string() }),
  query: FilterQuery.omit({ actor: true, pair: true }).extend({ by }),
  answer: z.object({
    a: EntityRef,
    b: EntityRef,
    total: Tally,
    months: z.array(MonthTally.extend({ items: z.array(EventItem) })),
    undated: Tally.extend({ items: z.array(EventItem) }),
  }),
  give: ({ a, b, by, ...asked }, catalogue) => {
    const { relation, events } = relationBetween(catalogue, [a, b], filterOf(asked, catalogue), by) ?? NONE;
    const { months, undated, cooperation, conflict } = relation;
    const items = byMonth(events);
    const shown = (month: string | null) => (items.get(month) ?? []).map((entry) => eventItem(entry, catalogue));
    return {
      a: sideRef(sideOf(catalogue, a, by), catalogue),
      b: sideRef(sideOf(catalogue, b, by), catalogue),
      total: { cooperation, conflict, events: relation.events },
      months: months.map((tally) => ({ ...tally, items: shown(tally.month) })),
      undated: { ...undated, items: shown(null) },
    };
  },
});

const NO_TALLY = { cooperation: 0, conflict: 0, events: 0 };
const NONE: { relation: Omit<Relation, "a" | "b">; events: EventEntry[] } = {
  relation: { ...NO_TALLY, months: [], undated: NO_TALLY },
  events: [],
};

function byMonth(events: readonly EventEntry[]): Map<string | null, EventEntry[]> {
  const found = new Map<string | null, EventEntry[]>();
  for (const entry of events) append(found, monthOf(entry), entry);
  return found;
}

function nodesOf(edges: readonly Relation[], catalogue: Catalogue) {
  const events = new Map<string, number>();
  for (const { a, b, events: count } of edges) for (const id of [a, b]) events.set(id, (events.get(id) ?? 0) + count);
  return [...events].map(([id, count]) => ({ ...sideRef(id, catalogue), events: count }));
}

/** A state that no report names, but those who act for it, is shown by its code. */
function sideRef(id: string, catalogue: Catalogue): EntityRef {
  const code = /^state:(.+)$/.exec(id)?.[1];
  return code === undefined ? entityRef(id, catalogue) : { id, label: code, class: "state", country: code };
}
