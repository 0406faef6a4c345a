import type { Copy, HearsayRecord, Story } from "../model/index.js";
import { groupClaims } from "./claims/group.js";
import { familiesOf, findCopies } from "./copies/index.js";
import { Directory } from "./directory.js";
import { type EventMention, groupEvents, mentionsOf } from "./events/index.js";
import { canonicalOrder } from "./reports.js";
import { findStories } from "./stories/index.js";
import { tiesOf } from "./stories/ties.js";

/** Mentions that tell of one event, in canonical order, and why each was joined. */
export interface EventGroup {
  members: EventMention[];
  /** By mention id. */
  reasons: Map<string, string[]>;
}

/** Events that are one proposition. */
export interface ClaimGroup {
  events: EventGroup[];
}

/** What belongs together, before it is described: people's decisions act on this. */
export interface Grouping {
  records: readonly HearsayRecord[];
  directory: Directory;
  copies: Copy[];
  stories: Story[];
  /** Each claim with its events; every mention is in one event, every event in one claim. */
  claims: ClaimGroup[];
}

/** Groups what many records tell of. A pure function of the records as a set: neither their order nor repeats matter. */
export function groupRecords(given: readonly HearsayRecord[]): Grouping {
  const records = canonicalOrder(given);
  const directory = new Directory(records);
  const mentions = records.flatMap((record) => mentionsOf(record, directory));
  const copies = findCopies(records);
  const events = groupEvents(mentions, familiesOf(copies), directory);
  const claims = groupClaims(events, directory).map((claim) => ({
    events: claim.members.map((event, at) => {
      const joined = claim.reasons[at]!;
      const reasons = new Map(event.members.map((member, i) => [member.id, event.reasons[i]!]));
      const first = event.members[0]!.id;
      if (joined.length > 0) reasons.set(first, ["taken for the same claim", ...joined]);
      return { members: event.members, reasons };
    }),
  }));
  return { records, directory, copies, stories: findStories(records, tiesOf(records, claims, directory)), claims };
}
