import { createHash } from "node:crypto";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Archive, State } from "./archive.js";
import type { ReadRoute } from "./route.js";
import { ErrorBody } from "./schemas/common.js";

/** What every route may answer instead. */
export const FAILURES = {
  default: { description: "what is wrong", content: { "application/json": { schema: ErrorBody } } },
};

/** Answers a question from the catalogue. The same question to the same state has the same ETag and need not be answered twice. */
export function registerRead(app: OpenAPIHono, route: ReadRoute, archive: Archive): void {
  const spec = createRoute({
    method: "get",
    path: route.path,
    summary: route.summary,
    request: { params: route.params ?? z.object({}), query: route.query ?? z.object({}) },
    responses: {
      200: { description: route.summary, content: { "application/json": { schema: route.answer } } },
      304: { description: "as before (If-None-Match)" },
      ...FAILURES,
    },
  });
  app.openapi(spec, async (c) => {
    const state = await archive.current();
    const fresh = unchanged(c, state);
    if (fresh) return fresh;
    const asked = { ...c.req.valid("query"), ...c.req.valid("param") };
    return c.json((await route.give(asked as never, state.catalogue, archive)) as object, 200);
  });
}

/** Marks the answer with the state it is of; the answer itself where the caller has it already. */
export function unchanged(c: Context, { version }: State): Response | null {
  const digest = createHash("sha256").update(`${version} ${c.req.url}`).digest("base64url").slice(0, 22);
  const tag = `W/"${digest}"`;
  c.header("ETag", tag);
  c.header("Cache-Control", "private, no-cache");
  const known = c.req.header("if-none-match")?.split(",") ?? [];
  return known.some((one) => one.trim() === tag) ? c.body(null, 304) : null;
}
