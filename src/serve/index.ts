import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Store } from "../store/index.js";
import { createApp } from "./app.js";
import { Archive } from "./archive.js";
import { isLoopback } from "./guard/origin.js";
import { Jobs } from "./jobs/jobs.js";
import { type Runner, threadRunner } from "./jobs/worker.js";

/** HTTP in front of a store: the API and the web app's files. */
export interface ServeOptions {
  /** Port to listen on; 0 takes any free one. */
  port: number;
  /** Address to listen on. Other than loopback it is never without a token. */
  host: string;
  /** Who knows it is let in; made up where the address needs one and none is given. */
  token?: string | null;
  /** Does the reading; by default a thread of its own. */
  runner?: Runner;
}

export interface Serving {
  port: number;
  /** The link to open, with the token where there is one. */
  url: string;
  close(): Promise<void>;
}

/** Starts to listen. Throws the system's error where it cannot (`EADDRINUSE`, `EACCES`). */
export async function listen(store: Store, options: ServeOptions): Promise<Serving> {
  const { host } = options;
  const token = options.token ?? (isLoopback(host) ? null : randomBytes(24).toString("base64url"));
  const runner = options.runner ?? threadRunner(store.location);
  const archive = new Archive(store);
  const app = createApp({ archive, jobs: new Jobs(runner), host, token });
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, port: options.port, hostname: host }, () => resolve(started));
    started.once("error", reject);
  });
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    port,
    url: `http://${name}:${port}/${token === null ? "" : `?token=${token}`}`,
    close: async () => {
      await runner.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
}
