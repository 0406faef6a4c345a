import { z } from "@hono/zod-openapi";
import { eventsIn, newestFirst } from "../../query/index.js";
import { notFound } from "../errors.js";
import { filterOf } from "../filter.js";
import { page } from "../paging.js";
import { read } from "../route.js";
import { EventDetail } from "../schemas/claims.js";
import { dayPattern, FilterQuery, listOf, PageQuery } from "../schemas/common.js";
import { EventItem } from "../schemas/events.js";
import { eventDetail } from "../views/claims.js";
import { eventItem, idOfEvent } from "../views/events.js";

const EventQuery = FilterQuery.extend({
  ...PageQuery.shape,
  first_told: dayPattern.optional().openapi({ description: "only what no report published before this day tells of" }),
});

export const listEvents = read({
  path: "/api/events",
  summary: "Events, the newest first by the day they happened on, the undated last",
  query: EventQuery.extend({ sort: z.enum(["-date", "date", "reports"]).optional() }),
  answer: listOf(EventItem),
  give: ({ sort, first_told: firstTold, ...asked }, catalogue) => {
    const found = eventsIn(catalogue, { ...filterOf(asked, catalogue), firstTold });
    const sorted =
      sort === "date"
        ? found
        : sort === "reports"
          ? [...found].sort((a, b) => b.mentions.length - a.mentions.length)
          : newestFirst(found);
    return page(sorted, asked, idOfEvent, (entry) => eventItem(entry, catalogue));
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
