import { z } from "@hono/zod-openapi";
import { ClaimStatus } from "../../model/index.js";
import {
  type Catalogue,
  claimsIn,
  type EventEntry,
  firstOf,
  lastTold,
  newestFirst,
  STATUS_ORDER,
} from "../../query/index.js";
import { read } from "../route.js";
import { ClaimItem } from "../schemas/claims.js";
import { ReportRef } from "../schemas/common.js";
import { EventItem } from "../schemas/events.js";
import { claimItem } from "../views/claims.js";
import { eventItem } from "../views/events.js";
import { reportRef } from "../views/refs.js";

const SHOWN = 12;
const some = <T extends z.ZodType>(item: T) => z.object({ total: z.int(), items: z.array(item) });

const Overview = z
  .object({
    counts: z.object({
      reports: z.int(),
      statements: z.int(),
      events: z.int(),
      claims: z.int(),
      stories: z.int(),
      copies: z.int(),
      status: z.record(ClaimStatus, z.int()),
    }),
    latest: some(EventItem),
    disputed: some(ClaimItem),
    denied: some(ClaimItem),
    alleged: some(ClaimItem),
    unconfirmed: some(ClaimItem),
    planned: some(EventItem),
    reports: some(ReportRef),
  })
  .openapi("Overview");

export const overview = read({
  path: "/api/overview",
  summary: "What is known: the latest by the day it happened, what is contested, what is planned, how much there is",
  answer: Overview,
  give: (_asked, catalogue) => {
    const known = made.get(catalogue) ?? overviewOf(catalogue);
    made.set(catalogue, known);
    return known;
  },
});

/** It depends on nothing that is asked: each catalogue has one. */
const made = new WeakMap<Catalogue, z.infer<typeof Overview>>();

function overviewOf(catalogue: Catalogue): z.infer<typeof Overview> {
  const { latest, planned } = split(catalogue);
  const events = (list: EventEntry[]) => ({
    total: list.length,
    items: list.slice(0, SHOWN).map((entry) => eventItem(entry, catalogue)),
  });
  const claims = (status: ClaimStatus) => {
    const list = claimsIn(catalogue, { status });
    const items = firstOf(list, SHOWN, lastTold).map((entry) => claimItem(entry, catalogue));
    return { total: list.length, items };
  };
  return {
    counts: countsOf(catalogue),
    latest: events(latest),
    disputed: claims("disputed"),
    denied: claims("denied"),
    alleged: claims("alleged"),
    unconfirmed: claims("unconfirmed"),
    planned: events(planned),
    reports: {
      total: catalogue.reports.length,
      items: catalogue.reports
        .slice(-SHOWN)
        .reverse()
        .map((report) => reportRef(report, catalogue)),
    },
  };
}

const AHEAD: readonly string[] = ["planned", "promised", "proposed", "predicted"];

/** What was done, and what is still to come: planned, promised, proposed, not yet fulfilled. Background of long ago is neither. */
function split(catalogue: Catalogue): { latest: EventEntry[]; planned: EventEntry[] } {
  const latest: EventEntry[] = [];
  const planned: EventEntry[] = [];
  for (const entry of newestFirst(catalogue.events)) {
    const { reality, polarity, historical } = entry.stand;
    if (historical || polarity === "negative") continue;
    if (AHEAD.includes(reality)) {
      if (catalogue.fulfilling(entry.event.id).length === 0) planned.push(entry);
    } else if (reality === "actual" || reality === "attempted") {
      latest.push(entry);
    }
  }
  return { latest, planned };
}

function countsOf(catalogue: Catalogue): z.infer<typeof Overview>["counts"] {
  const { reports, events, claims, merged } = catalogue;
  const status = Object.fromEntries(STATUS_ORDER.map((one) => [one, 0])) as Record<ClaimStatus, number>;
  for (const { claim } of claims) status[claim.status]++;
  return {
    reports: reports.length,
    statements: reports.reduce((sum, report) => sum + report.statements.length, 0),
    events: events.length,
    claims: claims.length,
    stories: merged.stories.length,
    copies: merged.copies.length,
    status,
  };
}
