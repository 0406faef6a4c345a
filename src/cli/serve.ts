import type { Command } from "commander";
import type { Serving } from "../serve/index.js";
import { openStore, type Store } from "../store/index.js";
import { openLink } from "./open-link.js";
import { UsageError, warn } from "./output.js";
import { storeOf, withStore } from "./store.js";
import { visible } from "./terminal.js";

const PORT = 4273;

interface ServeOptions {
  port: number;
  host: string;
  token?: string;
  open?: boolean;
}

/** `hearsay serve`: the web app and the API. */
export function addServe(program: Command): void {
  withStore(
    program
      .command("serve")
      .summary("the web app and the API, on this machine")
      .description(
        `Serves the web app and the API (docs/api.md) from the store until it is stopped with Ctrl-C. It listens on this machine only; with
another --host whoever asks must know a token, which is printed as part of the link.`,
      ),
  )
    .option("--port <number>", "port to listen on; 0 takes any free one", portOf, PORT)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--token <text>", "let in only who knows this (default: none on this machine, else made up)")
    .option("--open", "open it in a browser")
    .addHelpText(
      "after",
      `
Examples:
  hearsay serve --open
  hearsay serve --host 0.0.0.0 --store korea.db
  curl -s localhost:${PORT}/api/claims?status=disputed`,
    )
    .action(async (options: ServeOptions & { store?: string }) => {
      const store = await openStore(storeOf(options));
      try {
        await serveUntilStopped(store, options);
      } finally {
        await store.close();
      }
    });
}

/** Serves a store until the program is told to stop. */
export async function serveUntilStopped(store: Store, options: ServeOptions): Promise<void> {
  const serving = await started(store, options);
  warn(`hearsay: ${serving.url} (${visible(store.location)}); Ctrl-C stops it`);
  if (options.open && !(await openLink(serving.url))) warn("hearsay: no browser to open; use the link");
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await serving.close();
}

async function started(store: Store, options: ServeOptions): Promise<Serving> {
  try {
    const { listen } = await import("../serve/index.js");
    return await listen(store, options);
  } catch (error) {
    const at = `${visible(options.host)}:${options.port}`;
    const why = (error as NodeJS.ErrnoException).code;
    if (why === "EADDRINUSE")
      throw new UsageError(`${at}: something listens there already; name another --port, or 0 for any`);
    if (why === "EACCES") throw new UsageError(`${at}: not allowed to listen there; name a --port above 1023`);
    if (why === "EADDRNOTAVAIL" || why === "ENOTFOUND")
      throw new UsageError(`${at}: not an address of this machine; name another --host`);
    throw error;
  }
}

function portOf(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new UsageError(`${visible(value)}: not a port; write a number from 0 to 65535`);
}
