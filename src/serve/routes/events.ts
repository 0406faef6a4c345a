import { z } from "@hono/zod-openapi";
import { type EventEntry, eventsIn, newestFirst, timelineIn } from "../../query/index.js";
import { notFound } from "../errors.js";
import { filterOf } from "../filter.js";
import { page } from "../paging.js";
import { read } from "../route.js";
import { EventDetail } from "../schemas/claims.js";
import { FilterQuery, listOf, PageQuery } from "../schemas/common.js";
import { EventItem } from "../schemas/events.js";
import { eventDetail } from "../views/claims.js";
import { eventItem } from "../views/events.js";

const EventQuery = FilterQuery.extend(PageQuery.shape);

const idOf = ({ event }: EventEntry) => event.id;

export const listEvents = read({
  path: "/api/events",
  summary: "Events, the newest first by the day they happened on, the undated last",
  query: EventQuery.extend({ sort: z.enum(["-date", "date", "reports"]).optional() }),
  answer: listOf(EventItem),
  give: ({ sort, ...asked }, catalogue) => {
    const found = eventsIn(catalogue, filterOf(asked, catalogue));
    const sorted =
      sort === "date"
        ? found
        : sort === "reports"
          ? [...found].sort((a, b) => b.mentions.length - a.mentions.length)
          : newestFirst(found);
    return page(sorted, asked, idOf, (entry) => eventItem(entry, catalogue));
  },
});

export const oneEvent = read({
  path: "/api/events/{id}",
  summary: "One event: each mention with its words and why it was taken for the same, its claim, what it fulfils",
  params: z.object({ id: z.string() }),
  answer: EventDetail,
  give: ({ id }, catalogue) => {
    const entry = catalogue.event(id) ?? catalogue.eventWith(id);
    if (!entry) throw notFound("event", id);
    return eventDetail(entry, catalogue);
  },
});

const Month = z.object({ month: z.string(), events: z.int() });

export const timeline = read({
  path: "/api/timeline",
  summary: "Events by the day they happened on, the earliest first, the undated last; how many in each month",
  query: EventQuery,
  answer: listOf(EventItem).extend({ months: z.array(Month), undated: z.int() }),
  give: (asked, catalogue) => {
    const { events, ...counts } = timelineIn(catalogue, filterOf(asked, catalogue));
    return { ...page(events, asked, idOf, (entry) => eventItem(entry, catalogue)), ...counts };
  },
});
