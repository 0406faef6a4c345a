import type { ClaimStatus } from "../../model/index.js";
import type { ClaimEntry, EventEntry } from "./entries.js";
import { holdingFirst } from "./lists.js";

/** Statuses in the order in which a reader should meet them: what is fought over first. */
export const STATUS_ORDER: readonly ClaimStatus[] = [
  "disputed",
  "denied",
  "acknowledged",
  "alleged",
  "unconfirmed",
  "confirmed",
  "announced",
  "reported",
];

/** Events come by day, the undated last: the same with the newest first. */
export function newestFirst(events: readonly EventEntry[]): EventEntry[] {
  const end = datedIn(events);
  return [...events.slice(0, end).reverse(), ...events.slice(end)];
}

/** How many of a list of events by day, the undated last, have a day. */
export function datedIn(events: readonly EventEntry[]): number {
  return holdingFirst(events.length, (at) => Boolean(events[at]!.event.time?.earliest));
}

/** The contested first; of one status those told of last. */
export function contestedFirst(claims: readonly ClaimEntry[]): ClaimEntry[] {
  const rank = ({ claim }: ClaimEntry) => STATUS_ORDER.indexOf(claim.status);
  return [...claims].sort((a, b) => rank(a) - rank(b) || lastTold(a, b));
}

/** Those told of last first. */
export function lastTold(a: ClaimEntry, b: ClaimEntry): number {
  const [left, right] = [a.told ?? "", b.told ?? ""];
  if (left !== right) return left < right ? 1 : -1;
  return b.claim.counts.reports - a.claim.counts.reports || (a.claim.id < b.claim.id ? -1 : 1);
}
