import { z } from "@hono/zod-openapi";
import {
  type Catalogue,
  countsFor,
  type EventEntry,
  eventsIn,
  monthOf,
  pairsOf,
  partySide,
  type Relation,
  relationsOf,
  type Side,
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
    step: z.literal("month").optional(),
    limit: z.coerce.number().int().min(1).max(2000).optional().openapi({ description: "pairs at most (default 200)" }),
  }),
  answer: z.object({
    total: z.int(),
    nodes: z.array(EntityRef.extend({ events: z.int() })),
    edges: z.array(RelationItem),
  }),
  give: ({ by, step: _, limit, ...asked }, catalogue) => {
    const side = sideBy(by, catalogue);
    const events = eventsIn(catalogue, filterOf(asked, catalogue)).filter(countsFor);
    const all = relationsOf(events, side);
    const edges = all.slice(0, limit ?? 200);
    return { total: all.length, nodes: nodesOf(edges, catalogue), edges };
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
    const side = sideBy(by, catalogue);
    const [left, right] = [side(a), side(b)];
    const mine = [...catalogue.directory.all()].flatMap(({ id }) => (side(id) === left ? [id] : []));
    const events = eventsIn(catalogue, { ...filterOf(asked, catalogue), actors: [[left, a, ...mine]] }).filter(
      (entry) => countsFor(entry) && pairsOf(entry, side).some((pair) => pair.includes(left) && pair.includes(right)),
    );
    const relation = relationsOf(events, side).find(
      (one) => [one.a, one.b].includes(left) && [one.a, one.b].includes(right),
    );
    const { months, undated, cooperation, conflict, events: count } = relation ?? NONE;
    const items = (month: string | null) => itemsOf(events, month, catalogue);
    return {
      a: sideRef(left, catalogue),
      b: sideRef(right, catalogue),
      total: { cooperation, conflict, events: count },
      months: months.map((tally) => ({ ...tally, items: items(tally.month) })),
      undated: { ...undated, items: items(null) },
    };
  },
});

const NO_TALLY = { cooperation: 0, conflict: 0, events: 0 };
const NONE: Omit<Relation, "a" | "b"> = { ...NO_TALLY, months: [], undated: NO_TALLY };

function itemsOf(events: readonly EventEntry[], month: string | null, catalogue: Catalogue) {
  return events.filter((entry) => monthOf(entry) === month).map((entry) => eventItem(entry, catalogue));
}

function sideBy(by: "party" | "actor" | undefined, catalogue: Catalogue): Side {
  return by === "actor" ? (id) => id : partySide(catalogue);
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
