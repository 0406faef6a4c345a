import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { type Export, type ExportAsked, exportOf, FORMAT, FORMATS, jsonLine, KINDS } from "../../export/index.js";
import { judgedRecords } from "../../keep/index.js";
import type { Archive, State } from "../archive.js";
import { ApiError } from "../errors.js";
import { statementFilterOf } from "../filter.js";
import { FAILURES } from "../register.js";
import { StatementQuery } from "../schemas/common.js";

const params = z.object({ what: z.enum(KINDS) });
const id = z.string().min(1).max(100);
const query = StatementQuery.extend({
  format: z.enum(FORMATS).optional().openapi({ description: "default: jsonl" }),
  id: id.optional().openapi({
    description:
      "one claim or event alone; of `positions` its own, of `findings` its reports', of `events` a claim's too",
  }),
  between: z
    .string()
    .regex(/^[^,]{1,100},[^,]{1,100}$/, "write two ids with a comma between them")
    .optional()
    .openapi({ description: "two ids: events in which these meet, as `/api/relations` counts them, and their scores" }),
  month: z
    .string()
    .regex(/^\d{4}-\d\d$/, "write YYYY-MM")
    .optional()
    .openapi({ description: "events that are known to lie in this month" }),
});

const AboutView = z
  .object({
    what: z.enum(KINDS),
    format: z.string(),
    query: z.record(z.string(), z.unknown()),
    count: z.int(),
    reports: z.int(),
    made: z.array(z.object({ version: z.string(), model: z.string(), data: z.string(), reports: z.int() })),
    exported: z.string(),
  })
  .openapi("About");

/** The rows of a list as a file, with the same filters; what was asked and when is in the header `Hearsay-About` and under `/about`. */
export function registerExport(app: OpenAPIHono, archive: Archive): void {
  const file = createRoute({
    method: "get",
    path: "/api/export/{what}",
    summary: "What a list of the same filter shows, as a file; `Hearsay-About` says of what and when",
    request: { params, query },
    responses: {
      200: {
        description: "the file",
        content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
      },
      ...FAILURES,
    },
  });
  app.openapi(file, async (c) => {
    const { what } = c.req.valid("param");
    const asked = c.req.valid("query");
    const { about, parts } = make(what, asked, await archive.current(), archive);
    const { ending, type } = FORMAT[asked.format ?? "jsonl"];
    return c.body(streamOf(parts), 200, {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="hearsay-${what}.${ending}"`,
      "Cache-Control": "no-store",
      "Hearsay-About": ascii(jsonLine(about)),
    });
  });
  const beside = createRoute({
    method: "get",
    path: "/api/export/{what}/about",
    summary: "What belongs beside such a file: the query, how many rows, by which program and model, when",
    request: { params, query },
    responses: { 200: { description: "about", content: { "application/json": { schema: AboutView } } }, ...FAILURES },
  });
  app.openapi(beside, async (c) => {
    const { what } = c.req.valid("param");
    return c.json(make(what, c.req.valid("query"), await archive.current(), archive).about, 200);
  });
}

function make(kind: ExportAsked["kind"], asked: z.infer<typeof query>, { catalogue }: State, archive: Archive): Export {
  const { format = "jsonl", ...given } = asked;
  const { id, between, month } = given;
  const pair = between?.split(",") as [string, string] | undefined;
  const filter = { ...statementFilterOf(given, catalogue), id, between: pair, month };
  try {
    return exportOf(
      { kind, format, filter, query: given, at: new Date().toISOString() },
      { catalogue, record: judgedRecords(archive.store) },
    );
  } catch (error) {
    if (error instanceof RangeError) throw new ApiError("bad-request", error.message, "format");
    throw error;
  }
}

function streamOf(parts: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = parts[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Headers hold no other letters: they are written as JSON's escapes. */
function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
