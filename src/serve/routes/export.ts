import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { type Export, exportOf, FORMAT, FORMATS, jsonLine, KINDS, type Kind } from "../../export/index.js";
import { judgedRecords } from "../../keep/index.js";
import type { Archive } from "../archive.js";
import { ApiError } from "../errors.js";
import { statementFilterOf } from "../filter.js";
import { FAILURES } from "../register.js";
import { dayPattern, StatementQuery } from "../schemas/common.js";

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
    .regex(/^\d{4}-\d\d(,\d{4}-\d\d)?$/, "write YYYY-MM, or two with a comma between them")
    .optional()
    .openapi({ description: "events that are known to lie in this month, or in two and all between them" }),
  first_told: dayPattern
    .optional()
    .openapi({ description: "events that no report published before this day tells of" }),
  name: id.optional().openapi({ description: "of `actors`: those called so" }),
  outlets: z.enum(["only"]).optional().openapi({ description: "of `sources`, `only`: outlets and agencies" }),
});

const AboutView = z
  .object({
    what: z.enum(KINDS),
    format: z.string(),
    query: z.record(z.string(), z.unknown()),
    count: z.int(),
    reports: z.int(),
    made: z.array(z.object({ version: z.string(), model: z.string(), data: z.string(), reports: z.int() })),
    run: z.object({ id: z.string(), what: z.string(), started: z.string(), ended: z.string().nullable() }).nullable(),
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
    const { about, parts } = await make(what, asked, archive);
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
    return c.json((await make(what, c.req.valid("query"), archive)).about, 200);
  });
}

async function make(kind: Kind, asked: z.infer<typeof query>, archive: Archive): Promise<Export> {
  const { format = "jsonl", ...given } = asked;
  const { id, name, outlets } = given;
  const { store } = archive;
  const { catalogue, run } = await archive.current();
  const filter = {
    ...statementFilterOf(given, catalogue),
    ...{ id, name, outlets },
    between: twoOf(given.between),
    month: twoOf(given.month) ?? given.month,
    firstTold: given.first_told,
  };
  try {
    return exportOf(
      { kind, format, filter, query: given, at: new Date().toISOString() },
      { catalogue, run, record: judgedRecords(store), decisions: kind === "decisions" ? await store.decisions() : [] },
    );
  } catch (error) {
    if (error instanceof RangeError) throw new ApiError("bad-request", error.message, "format");
    throw error;
  }
}

/** Two with a comma between them. */
function twoOf(asked: string | undefined): [string, string] | undefined {
  const [one, other] = asked?.split(",") ?? [];
  return one === undefined || other === undefined ? undefined : [one, other];
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
