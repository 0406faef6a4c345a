import type { Entity } from "../../model/index.js";
import type { Catalogue } from "./catalogue.js";
import type { ClaimEntry, EventEntry, ReportEntry } from "./entries.js";
import { chosen } from "./find.js";
import { firstOf } from "./first-of.js";
import { Bits } from "./lookup/bits.js";
import type { Haystack } from "./lookup/haystack.js";
import { newestFirst } from "./order.js";

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
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { actors: none(), claims: none(), events: none(), reports: none() };
  const { lookup } = catalogue;
  const reports = holdingAll(words, lookup.reports().texts).join(holdingAll(words, lookup.headlines()));
  return {
    actors: first(actorsCalled(catalogue, words), limit),
    claims: mostTold(holdingAll(words, lookup.soughtClaims()), catalogue.claims, limit),
    events: first(newestFirst(chosen(catalogue.events, holdingAll(words, lookup.soughtEvents()))), limit),
    reports: first(chosen(catalogue.reports, reports).toReversed(), limit),
  };
}

/** Things with a text that holds all of the words. */
function holdingAll(words: readonly string[], haystack: Haystack): Bits {
  return Bits.common(words.map((word) => haystack.holding(word)))!;
}

/** Those whom some form used of them matches: by their own name first, then those of most events. */
function actorsCalled(catalogue: Catalogue, words: readonly string[]): Entity[] {
  const begins = (form: string) => {
    const parts = form.split(/[\s-]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const found = new Set<string>();
  for (const entity of catalogue.entities()) if (begins(entity.label.toLowerCase())) found.add(entity.id);
  for (const [form, entities] of catalogue.allForms()) if (begins(form)) for (const id of entities) found.add(id);
  return [...found]
    .flatMap((id) => catalogue.entity(id) ?? [])
    .map((entity) => ({
      entity,
      own: begins(entity.label.toLowerCase()),
      events: catalogue.lookup.events().with(entity.id).length,
    }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.events - a.events || (a.entity.label < b.entity.label ? -1 : 1))
    .map(({ entity }) => entity);
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
