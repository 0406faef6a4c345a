import type { MiddlewareHandler } from "hono";
import { ApiError } from "../errors.js";

const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** Whether an address is this machine's own and no other's. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests that a page of somebody else's makes a browser send: those whose Host is a name of theirs that leads here (DNS
 * rebinding), and those whose Origin is not ours. `host` is the address listened on; where that is not loopback, a token stands guard
 * and any Host will do.
 */
export function ownPagesOnly(host: string): MiddlewareHandler {
  return async (c, next) => {
    const given = c.req.header("host") ?? "";
    const name = hostName(given);
    if (isLoopback(host) && !(LOOPBACK.includes(name) || isLoopback(name)))
      throw new ApiError("forbidden", `not served under this name; open http://localhost or http://127.0.0.1`, "Host");
    const origin = c.req.header("origin");
    if (origin !== undefined && origin !== `http://${given}` && origin !== `https://${given}`)
      throw new ApiError("forbidden", "another site's page may not ask here", "Origin");
    const site = c.req.header("sec-fetch-site");
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    if (!reads && site !== undefined && site !== "same-origin" && site !== "none")
      throw new ApiError("forbidden", "another site's page may not write here", "Sec-Fetch-Site");
    await next();
  };
}

/** A Host header without its port, in lower case; "" where it is none. */
function hostName(header: string): string {
  return /^(\[[0-9a-f:.]+\]|[^:]*)(?::\d{1,5})?$/i.exec(header)?.[1]?.toLowerCase() ?? "";
}
