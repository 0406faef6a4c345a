import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { contestedFirst } from "../../query/index.js";
import type { Archive } from "../archive.js";
import { notFound } from "../errors.js";
import type { Job, Jobs } from "../jobs/jobs.js";
import { FAILURES } from "../register.js";
import { ClaimItem } from "../schemas/claims.js";
import { ReportRef } from "../schemas/common.js";
import { EventItem } from "../schemas/events.js";
import { claimItem } from "../views/claims.js";
import { eventItem } from "../views/events.js";
import { reportRef } from "../views/refs.js";

const JobView = z
  .object({
    id: z.string(),
    state: z.enum(["waiting", "running", "done", "failed"]),
    stage: z.enum(["read", "merge"]).nullable(),
    done: z.int(),
    of: z.int().nullable(),
    rate: z.number().nullable(),
    error: z.string().nullable(),
    found: z
      .object({
        counts: z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), setAside: z.int() }),
        problems: z.array(z.string()),
        reports: z.array(ReportRef),
        statements: z.int(),
        events: z.array(EventItem),
        claims: z.array(ClaimItem),
      })
      .nullable(),
  })
  .openapi("Job");

const params = z.object({ id: z.string() });
const HEARTBEAT_MS = 15_000;

/** How far a job has come: asked once, or told as it goes. */
export function registerJobs(app: OpenAPIHono, archive: Archive, jobs: Jobs): void {
  const one = createRoute({
    method: "get",
    path: "/api/jobs/{id}",
    summary: "How far a job has come; when it is done, what was found",
    request: { params },
    responses: { 200: { description: "the job", content: { "application/json": { schema: JobView } } }, ...FAILURES },
  });
  app.openapi(one, async (c) => {
    c.header("Cache-Control", "no-store");
    return c.json(await jobView(known(jobs, c.req.valid("param").id), archive), 200);
  });
  const progress = createRoute({
    method: "get",
    path: "/api/jobs/{id}/progress",
    summary: "The same as server-sent events: `progress` at each step, `end` with what was found, then the stream ends",
    request: { params },
    responses: {
      200: { description: "events", content: { "text/event-stream": { schema: z.string() } } },
      ...FAILURES,
    },
  });
  app.openapi(progress, (c) => {
    const job = known(jobs, c.req.valid("param").id);
    return streamSSE(c, async (stream) => {
      await new Promise<void>((resolve) => {
        const send = (event: string, data: unknown) => void stream.writeSSE({ event, data: JSON.stringify(data) });
        const heard = async (now: Job) => {
          if (now.state !== "done" && now.state !== "failed") return send("progress", await jobView(now, archive));
          finish();
          await stream.writeSSE({ event: "end", data: JSON.stringify(await jobView(now, archive)) });
          resolve();
        };
        const stop = jobs.follow(job.id, (now) => void heard(now));
        const beat = setInterval(() => send("ping", {}), HEARTBEAT_MS);
        const finish = () => {
          stop();
          clearInterval(beat);
        };
        stream.onAbort(() => {
          finish();
          resolve();
        });
        void heard(job);
      });
    });
  });
}

function known(jobs: Jobs, id: string): Job {
  const job = jobs.get(id);
  if (!job) throw notFound("job", id);
  return job;
}

async function jobView(job: Job, archive: Archive): Promise<z.infer<typeof JobView>> {
  const { outcome, ...rest } = job;
  if (outcome === null) return { ...rest, found: null };
  const { catalogue } = await archive.current();
  const reports = outcome.reports.flatMap((id) => catalogue.report(id) ?? []);
  const events = catalogue.eventsOf(outcome.reports);
  const claims = catalogue.claimsOf(outcome.reports);
  return {
    ...rest,
    found: {
      counts: outcome.counts,
      problems: outcome.problems,
      reports: reports.map((report) => reportRef(report, catalogue)),
      statements: reports.reduce((sum, report) => sum + report.statements.length, 0),
      events: events.map((entry) => eventItem(entry, catalogue)),
      claims: contestedFirst(claims).map((entry) => claimItem(entry, catalogue)),
    },
  };
}

/** For answers that only name the job they started. */
export const Started = z.object({ job: z.object({ id: z.string() }) }).openapi("Started");
