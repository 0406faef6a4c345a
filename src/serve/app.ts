import { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import { programVersion } from "../keep/index.js";
import type { Archive } from "./archive.js";
import { ApiError } from "./errors.js";
import { securityHeaders } from "./guard/headers.js";
import { ownPagesOnly } from "./guard/origin.js";
import { tokenOnly } from "./guard/token.js";
import type { Jobs } from "./jobs/jobs.js";
import { registerRead } from "./register.js";
import { registerBrief } from "./routes/brief.js";
import { registerDecisions } from "./routes/decisions.js";
import { registerExport } from "./routes/export.js";
import { registerIncoming } from "./routes/incoming.js";
import { READ_ROUTES } from "./routes/index.js";
import { registerJobs } from "./routes/jobs.js";
import { appFiles } from "./static.js";

export interface AppOptions {
  archive: Archive;
  jobs: Jobs;
  /** The address listened on; requests under another name are refused where it is loopback. */
  host: string;
  /** Null: everybody on the address is let in. */
  token: string | null;
  /** Where the built app stands. */
  files?: string;
}

/** The whole API and the app's files, as one function from requests to answers. */
export function createApp({ archive, jobs, host, token, files }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      throw new ApiError("bad-request", issue?.message ?? "not a request", issue?.path.join(".") || undefined);
    },
  });
  app.use(securityHeaders);
  app.use(ownPagesOnly(host));
  app.use(tokenOnly(token));
  app.onError((error, c) => {
    const known = asApiError(error);
    if (known.code === "internal") console.error(`hearsay: ${c.req.method} ${c.req.path}: ${error.stack ?? error}`);
    return c.json(known.body(), known.status);
  });
  for (const route of READ_ROUTES) registerRead(app, route, archive);
  registerIncoming(app, jobs);
  registerExport(app, archive);
  registerBrief(app, archive);
  registerJobs(app, archive, jobs);
  registerDecisions(app, archive, jobs);
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Hearsay",
      version: programVersion(),
      description: "Who did and said what to whom, when, and according to whom.",
    },
  });
  app.all("/api/*", () => {
    throw new ApiError("not-found", "no such route; /api/openapi.json lists them");
  });
  app.all("*", appFiles(files));
  return app;
}

function asApiError(error: Error): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof HTTPException && error.status < 500) return new ApiError("bad-request", error.message);
  return new ApiError("internal", "something went wrong here; the terminal that serves says what");
}
