import { z } from "@hono/zod-openapi";
import type { Story } from "../../model/index.js";
import { type Catalogue, storiesIn } from "../../query/index.js";
import { notFound } from "../errors.js";
import { filterOf } from "../filter.js";
import { page } from "../paging.js";
import { read } from "../route.js";
import { FilterQuery, listOf, PageQuery, ReportRef, Words } from "../schemas/common.js";
import { EventItem } from "../schemas/events.js";
import { eventItem } from "../views/events.js";
import { reportRef, wordsOf } from "../views/refs.js";

const StoryItem = z
  .object({
    id: z.string(),
    title: z.string(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    reports: z.int(),
  })
  .openapi("StoryItem");

const StoryDetail = StoryItem.extend({
  documents: z.array(
    z.object({
      report: ReportRef,
      copyOf: z
        .object({
          id: z.string(),
          report: ReportRef,
          share: z
            .number()
            .openapi({ description: "containment: how much of the report's words stands in the other, 0 to 1" }),
          reasons: z.array(z.string()).openapi({ description: "why, and why it is this one that copies" }),
          passages: z
            .array(z.object({ part: Words, whole: Words }))
            .openapi({ description: "stretches that both hold, the longest first" }),
        })
        .nullable(),
    }),
  ),
  events: z.array(EventItem),
}).openapi("StoryDetail");

export const listStories = read({
  path: "/api/stories",
  summary: "Reports that tell one story, the newest first",
  query: FilterQuery.extend(PageQuery.shape),
  answer: listOf(StoryItem),
  give: (asked, catalogue) =>
    page(
      storiesIn(catalogue, filterOf(asked, catalogue)),
      asked,
      ({ id }) => id,
      (story) => storyItem(story, catalogue),
    ),
});

export const oneStory = read({
  path: "/api/stories/{id}",
  summary: "One story: its reports, which of them copy which, its events",
  params: z.object({ id: z.string() }),
  answer: StoryDetail,
  give: ({ id }, catalogue) => {
    const story = catalogue.story(id);
    if (!story) throw notFound("story", id);
    const events = catalogue.eventsOf(story.documents);
    return {
      ...storyItem(story, catalogue),
      documents: story.documents.flatMap((document) => reportOf(document, catalogue)),
      events: events.map((entry) => eventItem(entry, catalogue)),
    };
  },
});

/** A story whose reports have no headline goes by the first words of the first. */
function storyItem({ id, title, first, last, documents }: Story, catalogue: Catalogue): z.infer<typeof StoryItem> {
  const report = catalogue.report(documents[0] ?? "");
  const named = title || (report ? reportRef(report, catalogue).title : "");
  return { id, title: named, first, last, reports: documents.length };
}

function reportOf(document: string, catalogue: Catalogue): z.infer<typeof StoryDetail>["documents"] {
  const report = catalogue.report(document);
  if (!report) return [];
  const copy = catalogue.copyOf(document);
  const whole = copy && catalogue.report(copy.whole);
  if (!copy || !whole) return [{ report: reportRef(report, catalogue), copyOf: null }];
  const { id, share, reasons } = copy;
  const passages = copy.passages.map((one) => ({ part: wordsOf(report, one.part), whole: wordsOf(whole, one.whole) }));
  const copyOf = { id, report: reportRef(whole, catalogue), share, reasons, passages };
  return [{ report: reportRef(report, catalogue), copyOf }];
}
