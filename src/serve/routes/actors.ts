import { z } from "@hono/zod-openapi";
import type { Statement } from "../../model/index.js";
import {
  actorsIn,
  contestedFirst,
  type EventEntry,
  newestFirst,
  type Placed,
  partnersOf,
  statementsIn,
} from "../../query/index.js";
import { notFound } from "../errors.js";
import { statementFilterOf } from "../filter.js";
import { page } from "../paging.js";
import { read } from "../route.js";
import { ClaimItem } from "../schemas/claims.js";
import { EntityRef, FilterQuery, listOf, PageQuery, StatementQuery } from "../schemas/common.js";
import { EventItem } from "../schemas/events.js";
import { StatementItem } from "../schemas/statements.js";
import { claimItem } from "../views/claims.js";
import { eventItem } from "../views/events.js";
import { entityRef } from "../views/refs.js";
import { statementItem } from "../views/statements.js";

const SHOWN = 20;
const some = <T extends z.ZodType>(item: T) => z.object({ total: z.int(), items: z.array(item) });

const ActorItem = EntityRef.extend({ events: z.int(), statements: z.int(), reports: z.int() }).openapi("ActorItem");

const ActorDetail = z
  .object({
    entity: EntityRef.extend({ sector: z.array(z.string()), description: z.string().nullable() }),
    called: z.array(z.string()),
    said: some(StatementItem),
    saidAbout: some(StatementItem),
    did: some(EventItem),
    undergone: some(EventItem),
    claims: some(ClaimItem),
    with: some(z.object({ entity: EntityRef, events: z.int() })),
  })
  .openapi("ActorDetail");

export const listActors = read({
  path: "/api/actors",
  summary: "Those who take part in events or speak, those of most events first; `name` narrows by id, label or form",
  query: PageQuery.extend({ name: z.string().min(1).max(200).optional(), q: FilterQuery.shape.q }),
  answer: listOf(ActorItem),
  give: (asked, catalogue) => {
    return page(
      actorsIn(catalogue, { name: asked.name, sought: asked.q }),
      asked,
      ({ entity }) => entity.id,
      ({ entity: { id }, ...counts }) => ({ ...entityRef(id, catalogue), ...counts }),
    );
  },
});

export const oneActor = read({
  path: "/api/actors/{id}",
  summary: "One actor: what it said, what is said of it, what it did, what was done to it, with whom",
  params: z.object({ id: z.string() }),
  answer: ActorDetail,
  give: ({ id }, catalogue) => {
    const entity = catalogue.entity(id);
    if (!entity) throw notFound("actor", id);
    const events = newestFirst(catalogue.eventsWith(id));
    const claims = contestedFirst(catalogue.claimsWith(id));
    const statements = (list: readonly Placed<Statement>[]) => first(list, (one) => statementItem(one, catalogue));
    const happened = (list: readonly EventEntry[]) => first(list, (one) => eventItem(one, catalogue));
    return {
      entity: { ...entityRef(id, catalogue), sector: entity.sector, description: entity.description },
      called: catalogue.formsOf(id),
      said: statements(catalogue.saidBy(id)),
      saidAbout: statements(catalogue.saidAbout(id)),
      did: happened(events.filter(({ event }) => event.actors.includes(id))),
      undergone: happened(events.filter(({ event }) => event.recipients.includes(id))),
      claims: first(claims, (one) => claimItem(one, catalogue)),
      with: first(partnersOf(catalogue, id), (one) => ({ entity: entityRef(one.id, catalogue), events: one.events })),
    };
  },
});

export const listStatements = read({
  path: "/api/statements",
  summary: "Who said what, the reports published last first: by a speaker, about somebody, in a report",
  query: StatementQuery.extend(PageQuery.shape),
  answer: listOf(StatementItem),
  give: (asked, catalogue) =>
    page(
      statementsIn(catalogue, statementFilterOf(asked, catalogue)),
      asked,
      ({ thing }) => thing.id,
      (one) => statementItem(one, catalogue),
    ),
});

function first<T, U>(list: readonly T[], view: (thing: T) => U): { total: number; items: U[] } {
  return { total: list.length, items: list.slice(0, SHOWN).map(view) };
}
