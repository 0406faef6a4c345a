import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { Decision, FindingChange } from "../../model/index.js";
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
    kind: z.literal("finding").optional().openapi({ description: "one finding alone is judged, wrong or mended" }),
    left: z.string().max(100).openapi({ description: "id of an event, a finding, a claim or a report" }),
    right: z.string().max(100).openapi({ description: "id of another of the same kind; of a finding, its report's" }),
    by: z.string().min(1).max(200).optional().openapi({ description: "who judges (default: `app`)" }),
    note: z.string().max(2000).nullish(),
    change: FindingChange.optional().openapi({ description: "how a finding is mended; what is left out stays" }),
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
    const { by, note, ...asked } = c.req.valid("json");
    const kind = asked.kind ?? pairKind(asked, (await archive.current()).catalogue);
    if (kind === "finding") await checkFinding(asked, archive);
    const { judgement, left, right, change } = asked;
    const at = new Date().toISOString();
    const mended = judgement === "mended" ? { change: change ?? null } : {};
    const made = { judgement, kind, left, right, by: by ?? "app", at, note: note ?? null, ...mended };
    const decision = { ...made, id: decisionId(made) };
    await archive.store.putDecision(decision);
    const { id } = jobs.start({ input: null }, null);
    return c.json({ decision, job: { id } }, 201);
  });
}

type Asked = z.infer<typeof DecisionInput>;

/** What kind of things the two are. Refuses two of different kinds, one given twice, and a judgement that is for findings only. */
function pairKind({ judgement, left, right }: Asked, catalogue: Catalogue): Decision["kind"] {
  if (judgement === "wrong" || judgement === "mended")
    throw new ApiError("bad-request", 'only a finding can be wrong or mended; say "kind": "finding"', "judgement");
  const kind = kindOf(left, "left", catalogue);
  if (kindOf(right, "right", catalogue) !== kind)
    throw new ApiError("bad-request", "the two are of different kinds; judge two of one kind", "right");
  if (left === right) throw new ApiError("bad-request", "given twice; judge two different things", "right");
  return kind;
}

/** Refuses what says nothing of a finding that is there, whether it was judged before or not. */
async function checkFinding({ judgement, left, right, change }: Asked, archive: Archive): Promise<void> {
  if (judgement === "same" || judgement === "not_same")
    throw new ApiError("bad-request", "a finding alone is wrong, mended, or left as it was (unsure)", "judgement");
  if (judgement === "mended" && Object.keys(change ?? {}).length === 0)
    throw new ApiError("bad-request", "mended to what? name at least one thing that changes", "change");
  const record = await archive.store.getRecord(right);
  if (!record) throw notFound("report", right);
  const findings = [...record.statements, ...record.events];
  if (!findings.some(({ id }) => id === left)) throw notFound("finding in this report", left);
}

function kindOf(id: string, path: string, catalogue: Catalogue): Decision["kind"] {
  if (catalogue.event(id) ?? catalogue.finding(id)) return "event";
  if (catalogue.claim(id)) return "claim";
  if (catalogue.report(id)) return "copy";
  const { code, message } = notFound("event, claim or report", id);
  throw new ApiError(code, message, path);
}
