import { type Claim, type HearsayRecord, type Merged, overlaps } from "../../model/index.js";
import type { SeedsKey } from "./key.js";

/** One thing that the key says of both reports together. */
export interface AcrossResult {
  what: string;
  right: boolean;
  found: string;
}

/** Scores what was merged from all seed reports against the key's `across`. */
export function scoreAcross(key: SeedsKey, records: readonly HearsayRecord[], merged: Merged): AcrossResult[] {
  const { across } = key;
  return [
    count("copies", across.copies.length, merged.copies.length),
    count("stories", across.stories, merged.stories.length),
    ...across.same_events.map((item) => sameEvent(item, records, merged)),
    ...across.same_claims.map((item) => sameClaim(item, merged)),
    ...across.not_the_same.map((pair) => apart(pair, records, merged)),
  ];
}

function count(what: string, wanted: number, found: number): AcrossResult {
  return { what: `${what}: ${wanted}`, right: wanted === found, found: String(found) };
}

/** Ids of the events whose trigger stands in some words of a report. */
function eventsIn(words: string, records: readonly HearsayRecord[]): Set<string> {
  const found = new Set<string>();
  for (const { document, events } of records) {
    const start = document.text.indexOf(words);
    if (start < 0) continue;
    const place = { start, end: start + words.length };
    for (const event of events) if (overlaps(event.trigger, place)) found.add(event.id);
  }
  return found;
}

function mergedWith(events: ReadonlySet<string>, merged: Merged) {
  return merged.events.filter((event) => event.mentions.some((mention) => events.has(mention.event)));
}

function sameEvent(
  item: { what: string; time: string; mentions: string[] },
  records: readonly HearsayRecord[],
  merged: Merged,
): AcrossResult {
  const sides = item.mentions.map((words) => eventsIn(words, records));
  const both = merged.events.filter((event) =>
    sides.every((side) => event.mentions.some((mention) => side.has(mention.event))),
  );
  const timed = both.find((event) => event.time?.value.startsWith(item.time));
  const found = timed ? "one event" : both.length > 0 ? `one event at ${both[0]!.time?.value}` : "apart";
  return { what: `the same event: ${item.what}`, right: timed !== undefined, found };
}

function sameClaim(item: SeedsKey["across"]["same_claims"][number], merged: Merged): AcrossResult {
  const wanted = new Set(item.positions.map(({ by, stance }) => `${by} ${stance}`));
  const agreement = (claim: Claim) => [...held(claim)].filter((position) => wanted.has(position)).length;
  const best = [...merged.claims].sort((a, b) => agreement(b) - agreement(a))[0];
  if (!best || agreement(best) === 0) return { what: item.what, right: false, found: "no such claim" };
  const positions = held(best);
  const exact = positions.size === wanted.size && [...wanted].every((position) => positions.has(position));
  return {
    what: `${item.what}: ${item.status}`,
    right: best.status === item.status && exact,
    found: `${best.status} (${[...positions].join(", ")}): ${best.why}`,
  };
}

function held(claim: Claim): Set<string> {
  return new Set(claim.positions.map(({ holder, stance }) => `${holder} ${stance}`));
}

function apart([left, right]: [string, string], records: readonly HearsayRecord[], merged: Merged): AcrossResult {
  const others = new Set(mergedWith(eventsIn(right, records), merged).map((event) => event.id));
  const shared = mergedWith(eventsIn(left, records), merged).filter((event) => others.has(event.id));
  return {
    what: `not the same: ${left} / ${right}`,
    right: shared.length === 0,
    found: shared.length === 0 ? "apart" : "merged",
  };
}
