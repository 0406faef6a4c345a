import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { BriefError, calledBy, compose, titleOf, toHtml, toMarkdown } from "../../brief/index.js";
import { decisionsThatHold, judgedRecords } from "../../keep/index.js";
import { entitiesCalled, sideCalled } from "../../query/index.js";
import type { Archive } from "../archive.js";
import { ApiError } from "../errors.js";
import { filterOf } from "../filter.js";
import { FAILURES } from "../register.js";
import { FilterQuery } from "../schemas/common.js";

const query = FilterQuery.extend({
  format: z.enum(["md", "html"]).optional().openapi({ description: "default: md" }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .openapi({ description: "so many things a section (default 25)" }),
});

/** A briefing with the filters of the lists; `since` adds what changed, it does not narrow the rest. */
export function registerBrief(app: OpenAPIHono, archive: Archive): void {
  const spec = createRoute({
    method: "get",
    path: "/api/brief",
    summary:
      "A briefing as Markdown or one HTML page, each sentence with its evidence; `since` adds what changed since that day, it does not narrow",
    request: { query },
    responses: {
      200: {
        description: "the briefing",
        content: { "text/markdown": { schema: z.string() }, "text/html": { schema: z.string() } },
      },
      ...FAILURES,
    },
  });
  app.openapi(spec, async (c) => {
    const { format = "md", limit, since, ...asked } = c.req.valid("query");
    const { catalogue } = await archive.current();
    const actors = [asked.actor ?? [], asked.pair?.split(",") ?? []].flat().map((name) => name.trim());
    const filter = filterOf(asked, catalogue, actors.length === 2 ? sideCalled : entitiesCalled);
    const story = asked.story && catalogue.story(asked.story)?.title;
    const names = [...actors.map((name) => calledBy(name, catalogue)), ...(story ? [story] : [])];
    const brief = await compose(
      {
        title: titleOf(names, filter),
        filter,
        query: asked,
        changedSince: since,
        limit,
        made: new Date().toISOString(),
      },
      { catalogue, record: judgedRecords(archive.store), decisions: () => decisionsThatHold(archive.store) },
    ).catch((error: Error) => {
      throw error instanceof BriefError ? new ApiError("internal", error.message) : error;
    });
    const [text, type] =
      format === "html"
        ? [toHtml(brief, catalogue), "text/html; charset=utf-8"]
        : [toMarkdown(brief, catalogue), "text/markdown; charset=utf-8"];
    return c.body(text, 200, {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="hearsay-brief.${format}"`,
      "Cache-Control": "no-store",
    });
  });
}
