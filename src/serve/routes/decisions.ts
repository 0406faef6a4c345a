import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { Decision } from "../../model/index.js";
import type { Catalogue } from "../../query/index.js";
import { decisionId } from "../../store/index.js";
import type { Archive } from "../archive.js";
import { ApiError, notFound } from "../errors.js";
import type { Jobs } from "../jobs/jobs.js";
import { page } from "../paging.js";
import { FAILURES } from "../register.js";
import { listOf, PageQuery } from "../schemas/common.js";
import { limited } from "./incoming.js";

const DecisionView = z.object(Decision.shape).openapi("Decision");
const DecisionInput = z
  .object({
    judgement: Decision.shape.judgement,
    left: z.string().max(100).openapi({ description: "id of an event, a finding, a claim or a report" }),
    right: z.string().max(100).openapi({ description: "id of another of the same kind" }),
    by: z.string().min(1).max(200).optional().openapi({ description: "who judges (default: `app`)" }),
    note: z.string().max(2000).nullish(),
  })
  .openapi("DecisionInput");

/** People's judgements: only ever added; what they change is put together again as a job. */
export function registerDecisions(app: OpenAPIHono, archive: Archive, jobs: Jobs): void {
  const list = createRoute({
    method: "get",
    path: "/api/decisions",
    summary: "All judgements, the last made first",
    request: { query: PageQuery },
    responses: {
      200: { description: "decisions", content: { "application/json": { schema: listOf(DecisionView) } } },
      ...FAILURES,
    },
  });
  app.openapi(list, async (c) => {
    const decisions = (await archive.store.decisions()).reverse();
    const all = page(
      decisions,
      c.req.valid("query"),
      ({ id }) => id,
      (one) => one,
    );
    return c.json(all, 200);
  });
  const add = createRoute({
    method: "post",
    path: "/api/decisions",
    summary: "Judges two things the same, not the same, or not to be told; the views follow when the job is done",
    request: { body: { content: { "application/json": { schema: DecisionInput } }, required: true } },
    responses: {
      201: {
        description: "kept",
        content: {
          "application/json": { schema: z.object({ decision: DecisionView, job: z.object({ id: z.string() }) }) },
        },
      },
      ...FAILURES,
    },
    middleware: limited(64 * 1024),
  });
  app.openapi(add, async (c) => {
    const { judgement, left, right, by, note } = c.req.valid("json");
    const { catalogue } = await archive.current();
    const kind = kindOf(left, "left", catalogue);
    if (kindOf(right, "right", catalogue) !== kind)
      throw new ApiError("bad-request", "the two are of different kinds; judge two of one kind", "right");
    if (left === right) throw new ApiError("bad-request", "given twice; judge two different things", "right");
    const at = new Date().toISOString();
    const made = { judgement, kind, left, right, by: by ?? "app", at, note: note ?? null };
    const decision = { ...made, id: decisionId(made) };
    await archive.store.putDecision(decision);
    const { id } = jobs.start({ input: null }, null);
    return c.json({ decision, job: { id } }, 201);
  });
}

function kindOf(id: string, path: string, catalogue: Catalogue): Decision["kind"] {
  if (catalogue.event(id) ?? catalogue.finding(id)) return "event";
  if (catalogue.claim(id)) return "claim";
  if (catalogue.report(id)) return "copy";
  const { code, message } = notFound("event, claim or report", id);
  throw new ApiError(code, message, path);
}
