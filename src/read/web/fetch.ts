import type { IncomingMessage } from "node:http";
import { MAX_PAGE } from "../problems.js";
import { bodyOf } from "./body.js";
import { ask, WebError } from "./request.js";

/** How far fetching goes. */
export interface WebLimits {
  /** Most bytes of one answer, unpacked. */
  bytes: number;
  /** Longest that one page may take, redirects and all, in milliseconds. */
  time: number;
  redirects: number;
}

export const WEB_LIMITS: WebLimits = { bytes: MAX_PAGE, time: 60_000, redirects: 5 };

export interface FetchOptions {
  /** Hosts (with their port) that the user named: those alone may be of this machine or its network. */
  named: ReadonlySet<string>;
  /** What the program calls itself. */
  agent: string;
  limits: WebLimits;
  /** What the server gave the last time, to be asked with. */
  etag?: string | null;
  lastModified?: string | null;
  /** The caller's own end. */
  signal?: AbortSignal;
  /** Asked before each address is, the first and those redirected to; throws where it must not be. */
  mayAsk?(url: URL): Promise<void>;
}

/** What a server answered. */
export interface Answer {
  /** Where it was had in the end. */
  url: string;
  status: number;
  /** Empty but for an answer of 200. */
  bytes: Uint8Array;
  contentType: string | null;
  etag: string | null;
  lastModified: string | null;
  /** `Retry-After` as it came. */
  retryAfter: string | null;
}

/** Fetches one page: bounded in size, time and redirects, each address checked. Throws `WebError` where it cannot or must not be had. */
export async function fetchUrl(address: string, options: FetchOptions): Promise<Answer> {
  const clock = AbortSignal.timeout(options.limits.time);
  const signal = options.signal ? AbortSignal.any([clock, options.signal]) : clock;
  let url = parseUrl(address);
  const seen = new Set<string>();
  for (let hop = 0; hop <= options.limits.redirects; hop++) {
    if (seen.has(url.href)) throw new WebError("refused", `its redirects lead in a circle (to ${shown(url)})`);
    seen.add(url.href);
    await options.mayAsk?.(url);
    const allowPrivate = options.named.has(url.host);
    const answer = await ask({ url, headers: headersOf(options), allowPrivate, signal });
    const next = redirectOf(answer, url);
    if (next === null) return finish(answer, url, options, signal);
    answer.destroy();
    url = next;
  }
  throw new WebError("refused", `it redirects more than ${options.limits.redirects} times`);
}

/** A web address, or a `WebError` that says what is wrong with it. Its fragment is dropped. */
export function parseUrl(address: string): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new WebError("refused", "not a web address");
  }
  url.hash = "";
  return url;
}

function headersOf({ agent, etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    "user-agent": agent,
    accept:
      "text/html, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    "accept-encoding": "gzip, deflate, br",
    "accept-language": "en, *;q=0.5",
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function redirectOf(answer: IncomingMessage, url: URL): URL | null {
  if (!REDIRECTS.has(answer.statusCode ?? 0)) return null;
  const { location } = answer.headers;
  answer.resume();
  if (location === undefined || !URL.canParse(location, url.href)) {
    answer.destroy();
    throw new WebError("unreachable", "it redirects to nowhere");
  }
  const next = new URL(location, url);
  next.hash = "";
  return next;
}

async function finish(answer: IncomingMessage, url: URL, options: FetchOptions, signal: AbortSignal): Promise<Answer> {
  const status = answer.statusCode ?? 0;
  const bytes = status === 200 ? await bodyOf(answer, options.limits.bytes, signal) : new Uint8Array(0);
  answer.destroy();
  const header = (name: string) => {
    const value = answer.headers[name];
    return typeof value === "string" ? value.slice(0, 1000) : null;
  };
  return {
    url: url.href,
    status,
    bytes,
    contentType: header("content-type"),
    etag: header("etag"),
    lastModified: header("last-modified"),
    retryAfter: header("retry-after"),
  };
}

function shown(url: URL): string {
  return url.href.slice(0, 200);
}
