import { z } from "@hono/zod-openapi";
import { decisionsThatHold, statusBefore } from "../../keep/index.js";
import { ClaimStatus } from "../../model/index.js";
import { changesSince, claimsIn, eventsIn, newestFirst } from "../../query/index.js";
import { filterOf } from "../filter.js";
import { page } from "../paging.js";
import { read } from "../route.js";
import { ClaimItem, PositionView } from "../schemas/claims.js";
import { dayPattern, FilterQuery, listOf, PageQuery, ReportRef } from "../schemas/common.js";
import { EventItem } from "../schemas/events.js";
import { claimItem, positionView } from "../views/claims.js";
import { eventItem } from "../views/events.js";
import { reportRef } from "../views/refs.js";

const SHOWN = 50;

const ChangeItem = z
  .object({
    kind: z.enum(["new", "more"]),
    claim: ClaimItem,
    before: ClaimStatus.nullable().openapi({
      description: "the status by the reports published before that day alone",
    }),
    positions: z.array(PositionView),
  })
  .openapi("Change");

export const changes = read({
  path: "/api/changes",
  summary:
    "What reports published on or after a day changed: claims they made or added a position to, with the status before; events they first told",
  query: FilterQuery.omit({ since: true }).extend({ ...PageQuery.shape, since: dayPattern }),
  answer: listOf(ChangeItem).extend({
    reports: z.object({ total: z.int(), items: z.array(ReportRef), undated: z.int() }),
    events: z.object({ total: z.int(), items: z.array(EventItem) }),
  }),
  give: async ({ since, ...asked }, catalogue, archive) => {
    const filter = { ...filterOf(asked, catalogue), since };
    const of = { claims: claimsIn(catalogue, filter), events: eventsIn(catalogue, filter) };
    const { reports, undated, claims, events } = changesSince(catalogue, since, of);
    const shown = page(
      claims,
      asked,
      ({ entry }) => entry.claim.id,
      (change) => change,
    );
    const record = (id: string) => archive.store.getRecord(id);
    const decisions = await decisionsThatHold(archive.store);
    const items = shown.items.map(async ({ kind, entry, fresh }) => ({
      kind,
      claim: claimItem(entry, catalogue),
      before: kind === "new" ? null : await statusBefore(entry, since, catalogue, record, decisions),
      positions: fresh.map((position) => positionView(position, catalogue)),
    }));
    return {
      ...shown,
      items: await Promise.all(items),
      reports: {
        total: reports.length,
        items: reports.slice(-SHOWN).map((report) => reportRef(report, catalogue)),
        undated,
      },
      events: {
        total: events.length,
        items: newestFirst(events)
          .slice(0, SHOWN)
          .map((entry) => eventItem(entry, catalogue)),
      },
    };
  },
});
