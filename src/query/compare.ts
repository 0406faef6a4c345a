import { type Claim, type Merged, type MergedEvent, recordHash } from "../model/index.js";
import type { Known } from "./filter.js";

/** What became of claims or events between two states. `changed` is one that stayed but says something else, with what. */
export type Change<T> =
  | { kind: "new"; after: T }
  | { kind: "withdrawn"; before: T }
  | { kind: "merged"; before: T[]; after: T }
  | { kind: "split"; before: T; after: T[] }
  | { kind: "changed"; before: T; after: T; what: string[] };

export interface Comparison {
  /** Ids of reports, in order; changed are those that are there as before and read otherwise. */
  reports: { new: string[]; withdrawn: string[]; changed: string[] };
  events: Change<MergedEvent>[];
  claims: Change<Claim>[];
}

/** What is compared of a state of the record: each report's hash, and what was merged. */
export interface Compared {
  reports: ReadonlyMap<string, { hash: string }>;
  merged: Pick<Merged, "events" | "claims">;
}

/**
 * What changed from one state of the record to another. Events are the same where they share a mention, claims where they share one of
 * an event: ids alone would not do, for an event's id is that of its first mention, and an earlier one may come to it. Parts of two
 * states will do that hold every claim and event which is not the same in both.
 */
export function compare(before: Compared, after: Compared): Comparison {
  const [known, now] = [before.reports, after.reports];
  return {
    reports: {
      new: [...now.keys()].filter((id) => !known.has(id)).sort(),
      withdrawn: [...known.keys()].filter((id) => !now.has(id)).sort(),
      changed: [...now.keys()].filter((id) => known.has(id) && known.get(id)!.hash !== now.get(id)!.hash).sort(),
    },
    events: changes(eventMembers(before), eventMembers(after), eventDifference),
    claims: changes(claimMembers(before), claimMembers(after), claimDifference),
  };
}

/** A whole state, to be compared. */
export function comparedOf({ records, merged }: Known): Compared {
  const reports = new Map(records.map((record) => [record.document.id, { hash: recordHash(record) }]));
  return { reports, merged };
}

/** A claim or an event with what it is made of: event mentions, each named by report and id. */
interface Group<T> {
  thing: T;
  members: string[];
}

function eventMembers({ merged }: Compared): Group<MergedEvent>[] {
  return merged.events.map((thing) => ({ thing, members: mentionsOf(thing) }));
}

function mentionsOf({ mentions }: MergedEvent): string[] {
  return mentions.map(({ document, event }) => `${document} ${event}`);
}

function claimMembers({ merged }: Compared): Group<Claim>[] {
  const events = new Map<string, string[]>();
  for (const event of merged.events) {
    if (event.claim === null) continue;
    const held = events.get(event.claim);
    if (held) held.push(...mentionsOf(event));
    else events.set(event.claim, mentionsOf(event));
  }
  return merged.claims.map((thing) => {
    const told = thing.positions.flatMap(({ document, event }) => (event === null ? [] : [`${document} ${event}`]));
    return { thing, members: [...new Set([...(events.get(thing.id) ?? []), ...told])] };
  });
}

function changes<T>(
  before: readonly Group<T>[],
  after: readonly Group<T>[],
  difference: (before: T, after: T) => string[],
): Change<T>[] {
  const cameFrom = holders(before);
  const wentTo = holders(after);
  const found: Change<T>[] = [];
  for (const { thing, members } of after) {
    const sources = reached(members, cameFrom);
    if (sources.length === 0) found.push({ kind: "new", after: thing });
    else if (sources.length > 1) found.push({ kind: "merged", before: sources, after: thing });
  }
  for (const { thing, members } of before) {
    const heirs = reached(members, wentTo);
    if (heirs.length === 0) found.push({ kind: "withdrawn", before: thing });
    else if (heirs.length > 1) found.push({ kind: "split", before: thing, after: heirs });
    else {
      const what = difference(thing, heirs[0]!);
      if (what.length > 0) found.push({ kind: "changed", before: thing, after: heirs[0]!, what });
    }
  }
  return found;
}

/** Which thing holds each member. */
function holders<T>(groups: readonly Group<T>[]): Map<string, T> {
  return new Map(groups.flatMap(({ thing, members }) => members.map((member) => [member, thing] as const)));
}

function reached<T>(members: readonly string[], by: ReadonlyMap<string, T>): T[] {
  return [...new Set(members.flatMap((member) => by.get(member) ?? []))];
}

function eventDifference(before: MergedEvent, after: MergedEvent): string[] {
  const reports = (event: MergedEvent) => new Set(event.mentions.map((mention) => mention.document)).size;
  return [
    ...step("type", kindOf(before), kindOf(after)),
    ...step("actors", before.actors.join(", "), after.actors.join(", ")),
    ...step("recipients", before.recipients.join(", "), after.recipients.join(", ")),
    ...step("date", before.time?.value ?? "undated", after.time?.value ?? "undated"),
    ...step("reports", reports(before), reports(after)),
  ];
}

function kindOf({ type, act, mode }: MergedEvent): string {
  return [type, act, mode].filter(Boolean).join(" ");
}

function claimDifference(before: Claim, after: Claim): string[] {
  const stands = ({ positions }: Claim) => new Set(positions.map(({ holder, stance }) => `${holder} ${stance}`));
  const held = stands(before);
  const now = stands(after);
  return [
    ...step("status", before.status, after.status),
    ...step("reports", before.counts.reports, after.counts.reports),
    ...step("copy families", before.counts.families, after.counts.families),
    ...step("independent origins", before.counts.origins, after.counts.origins),
    ...[...now].filter((one) => !held.has(one)).map((one) => `now ${one}`),
    ...[...held].filter((one) => !now.has(one)).map((one) => `no longer ${one}`),
  ];
}

function step(name: string, before: string | number, after: string | number): string[] {
  return before === after ? [] : [`${name} ${before} → ${after}`];
}
