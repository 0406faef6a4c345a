import { z } from "@hono/zod-openapi";
import { search } from "../../query/index.js";
import { read } from "../route.js";
import { ClaimItem } from "../schemas/claims.js";
import { EntityRef, ReportRef } from "../schemas/common.js";
import { EventItem } from "../schemas/events.js";
import { claimItem } from "../views/claims.js";
import { eventItem } from "../views/events.js";
import { entityRef, reportRef } from "../views/refs.js";

const some = <T extends z.ZodType>(item: T) => z.object({ total: z.int(), items: z.array(item) });

export const find = read({
  path: "/api/search",
  summary: "As one types: actors, claims, events and reports that hold all the words, the last perhaps unfinished",
  query: z.object({ q: z.string().max(200), limit: z.coerce.number().int().min(1).max(50).optional() }),
  answer: z.object({
    actors: some(EntityRef),
    claims: some(ClaimItem),
    events: some(EventItem),
    reports: some(ReportRef),
  }),
  give: ({ q, limit }, catalogue) => {
    const { actors, claims, events, reports } = search(catalogue, q, limit);
    return {
      actors: { total: actors.total, items: actors.items.map(({ id }) => entityRef(id, catalogue)) },
      claims: { total: claims.total, items: claims.items.map((one) => claimItem(one, catalogue)) },
      events: { total: events.total, items: events.items.map((one) => eventItem(one, catalogue)) },
      reports: { total: reports.total, items: reports.items.map((one) => reportRef(one, catalogue)) },
    };
  },
});
