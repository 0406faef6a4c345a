import type { Entity } from "../../model/index.js";
import type { Catalogue } from "./catalogue.js";
import type { ClaimEntry, EventEntry, ReportEntry } from "./entries.js";
import { chosen } from "./find.js";
import { firstOf } from "./first-of.js";
import type { Bits } from "./lookup/bits.js";
import { newestFirst } from "./order.js";
import { actorsHolding, claimsHolding, eventsHolding, reportsHolding, wordsTyped } from "./sought.js";

/** What is found as one types: of each kind the first few, and how many there are in all. */
export interface Found {
  actors: Hits<Entity>;
  claims: Hits<ClaimEntry>;
  events: Hits<EventEntry>;
  reports: Hits<ReportEntry>;
}

export interface Hits<T> {
  total: number;
  items: T[];
}

/** Things that hold all words typed, in any order, the last one perhaps not typed to its end. Newest events and reports come first. */
export function search(catalogue: Catalogue, typed: string, limit = 8): Found {
  const words = wordsTyped(typed);
  if (words.length === 0) return { actors: none(), claims: none(), events: none(), reports: none() };
  return {
    actors: first(actorsHolding(catalogue, words), limit),
    claims: mostTold(claimsHolding(catalogue, words), catalogue.claims, limit),
    events: first(newestFirst(chosen(catalogue.events, eventsHolding(catalogue, words))), limit),
    reports: first(chosen(catalogue.reports, reportsHolding(catalogue, words)).toReversed(), limit),
  };
}

/** Claims of most reports, of equals the first. */
function mostTold(bits: Bits, claims: readonly ClaimEntry[], limit: number): Hits<ClaimEntry> {
  const positions = bits.positions();
  const reports = (at: number) => claims[at]!.claim.counts.reports;
  const best = firstOf(positions, limit, (a, b) => reports(b) - reports(a) || a - b);
  return { total: positions.length, items: best.map((at) => claims[at]!) };
}

function first<T>(items: readonly T[], limit: number): Hits<T> {
  return { total: items.length, items: items.slice(0, limit) };
}

function none<T>(): Hits<T> {
  return { total: 0, items: [] };
}
