import { z } from "@hono/zod-openapi";
import { countsIn, newestFirst, timelineIn } from "../../query/index.js";
import { filterOf } from "../filter.js";
import { page } from "../paging.js";
import { read } from "../route.js";
import { FilterQuery, listOf, PageQuery } from "../schemas/common.js";
import { EventItem } from "../schemas/events.js";
import { eventItem, idOfEvent } from "../views/events.js";

const Month = z.object({ month: z.string(), events: z.int() });
const Days = z.object({ first: z.string(), last: z.string() });

export const timeline = read({
  path: "/api/timeline",
  summary: "Events by the day they happened on, the earliest first, the undated last; how many in each month",
  query: FilterQuery.extend({
    ...PageQuery.shape,
    sort: z.enum(["date", "-date"]).optional().openapi({ description: "`-date`: the newest first" }),
    dated: z.enum(["no"]).optional().openapi({ description: "`no`: only those without a date" }),
  }),
  answer: listOf(EventItem).extend({
    months: z.array(Month),
    undated: z.int(),
    days: Days.nullable().openapi({ description: "first and last day of those that are dated" }),
  }),
  give: ({ sort, dated, ...asked }, catalogue) => {
    const { events, ...counts } = timelineIn(catalogue, filterOf(asked, catalogue));
    const listed =
      dated === "no" ? events.slice(events.length - counts.undated) : sort === "-date" ? newestFirst(events) : events;
    return { ...page(listed, asked, idOfEvent, (entry) => eventItem(entry, catalogue)), ...counts };
  },
});

const PER = { year: 4, month: 7, day: 10 } as const;

export const timelineCounts = read({
  path: "/api/timeline/counts",
  summary:
    "How many dated events lie in each year, month or day, lane by lane; those known only to a wider stretch apart",
  query: FilterQuery.extend({
    per: z.enum(["year", "month", "day"]).optional().openapi({ description: "default: month" }),
    lanes: z.enum(["type", "actor", "none"]).optional().openapi({ description: "default: type" }),
  }),
  answer: z.object({
    lanes: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        events: z.int(),
        counts: z.array(z.object({ at: z.string(), events: z.int() })),
        wider: z.int().openapi({ description: "of a stretch wider than the year, month or day: in no count" }),
      }),
    ),
  }),
  give: ({ per = "month", lanes = "type", ...asked }, catalogue) => ({
    lanes: countsIn(catalogue, filterOf(asked, catalogue), lanes, PER[per]).map((lane) => ({
      ...lane,
      name: lanes === "actor" ? catalogue.label(lane.key) : lane.key,
    })),
  }),
});
