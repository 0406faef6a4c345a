import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { HonoRequest } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ApiError } from "../errors.js";
import type { Jobs } from "../jobs/jobs.js";
import { FAILURES } from "../register.js";
import { Started } from "./jobs.js";

export const BODY_LIMIT = 16 * 1024 * 1024;

const Report = z
  .object({
    text: z.string().min(1),
    headline: z.string().nullish(),
    published: z.string().nullish(),
    uri: z.string().nullish(),
    publisher: z.string().nullish(),
    id: z.union([z.string(), z.number()]).nullish(),
  })
  .openapi("ReportInput");

const SHAPE = 'a report is {"text", "headline"?, "published"?, "uri"?, "publisher"?}, or a list of them';
const schema = Report.or(z.array(Report).min(1).max(1000));

/** Reports come in: one as JSON, several as a list or as JSON lines, or the bytes of a file as they are. */
export function registerIncoming(app: OpenAPIHono, jobs: Jobs): void {
  const spec = createRoute({
    method: "post",
    path: "/api/reports",
    summary:
      "Reads reports: JSON (one or a list), JSON lines, plain text or a page; answers at once, the work goes on as a job",
    request: {
      body: {
        content: {
          "application/json": { schema },
          "text/plain": { schema: z.string() },
          "text/html": { schema: z.string() },
          "application/x-ndjson": { schema: z.string() },
        },
      },
    },
    responses: {
      202: { description: "the job that reads them", content: { "application/json": { schema: Started } } },
      ...FAILURES,
    },
    middleware: limited(BODY_LIMIT),
  });
  app.openapi(
    spec,
    async (c) => {
      const { input, of } = await inputOf(c.req);
      const { id } = jobs.start({ input }, of);
      return c.json({ job: { id } }, 202);
    },
    (result) => {
      if (!result.success) throw new ApiError("bad-request", SHAPE, "body");
    },
  );
}

/** Refuses bodies of more bytes than that, before they are read whole. */
export function limited(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ApiError("too-large", `more than ${Math.round(maxSize / 1024)} KiB; send less at a time`, "body");
    },
  });
}

async function inputOf(request: HonoRequest): Promise<{ input: Uint8Array; of: number | null }> {
  const kind = (request.header("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (kind === "application/json") {
    const reports = [await request.json<z.infer<typeof schema>>()].flat();
    const lines = reports.map((one) => `${JSON.stringify(one)}\n`).join("");
    return { input: new TextEncoder().encode(lines), of: reports.length };
  }
  if (!["text/plain", "text/html", "application/x-ndjson"].includes(kind))
    throw new ApiError(
      "bad-request",
      "send application/json, application/x-ndjson, text/plain or text/html",
      "Content-Type",
    );
  const input = new Uint8Array(await request.arrayBuffer());
  if (input.length === 0) throw new ApiError("bad-request", "the body is empty; send a report", "body");
  return { input, of: kind === "application/x-ndjson" ? null : 1 };
}
