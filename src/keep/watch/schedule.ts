import type { FeedState } from "../../store/index.js";

/** After so many failures in a row the wait grows no more. */
const MOST_DOUBLINGS = 7;
/** The longest wait that a server is granted, in milliseconds. */
const LONGEST = 24 * 3600 * 1000;

/** A feed that was never asked for. */
export function newFeed(url: string): FeedState {
  return { url, checked: null, due: null, failures: 0, etag: null, lastModified: null, bytes: null };
}

/** After a failure: waits `every`, doubled with each more, or as long as the server asks (`Retry-After`), a day at most. */
export function afterFailure(state: FeedState, now: string, every: number, retryAfter: string | null): FeedState {
  const failures = state.failures + 1;
  const backOff = every * 2 ** Math.min(failures - 1, MOST_DOUBLINGS);
  const wait = Math.min(Math.max(backOff, retryMs(retryAfter, now) ?? 0), LONGEST);
  return { ...state, checked: now, due: later(now, wait), failures };
}

/** Milliseconds until a feed may be asked for; 0 where it may be now. */
export function waitFor({ due }: FeedState, now: string): number {
  return due === null ? 0 : Math.max(0, Date.parse(due) - Date.parse(now));
}

/** `Retry-After` (RFC 9110 §10.2.3), seconds or a date, in milliseconds; null where it says nothing that can be read. */
export function retryMs(header: string | null, now: string): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.parse(now));
}

function later(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString().replace(/\.\d+Z$/, "Z");
}
