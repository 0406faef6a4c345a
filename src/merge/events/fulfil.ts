import { daysApart } from "../days.js";
import type { Directory } from "../directory.js";
import type { EventGroup } from "../grouping.js";
import { thingReason } from "./agree.js";
import type { EventMention } from "./mention.js";

/** Acts that a promise can announce and a deed then fulfil; what is only said fulfils nothing. */
const DEEDS = ["CONSULT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];

/** The promise, by its group, that each done event fulfils: the same act, parties and thing, promised before. */
export function fulfilments(groups: readonly EventGroup[], directory: Directory): Map<EventGroup, EventGroup> {
  const promises = new Map<string, EventGroup[]>();
  for (const group of groups) {
    const first = group.members[0]!;
    if (first.stage !== "pledged" || first.event.act === first.event.type) continue;
    const key = keyOf(first);
    promises.set(key, [...(promises.get(key) ?? []), group]);
  }
  const found = new Map<EventGroup, EventGroup>();
  for (const group of groups) {
    const first = group.members[0]!;
    if (first.stage !== "done" || first.speech || first.event.polarity === "negative") continue;
    if (!DEEDS.includes(first.event.act)) continue;
    const promise = (promises.get(keyOf(first)) ?? []).find((one) => fulfils(first, one.members[0]!, directory));
    if (promise) found.set(group, promise);
  }
  return found;
}

function keyOf(mention: EventMention): string {
  return `${mention.event.act} ${mention.event.mode ?? ""} ${mention.actorParties.join(" ")} > ${mention.recipientParties.join(" ")}`;
}

function fulfils(done: EventMention, promise: EventMention, directory: Directory): boolean {
  if (done.actorParties.length === 0 || directory.parties(done.recipients).length === 0) return false;
  if (thingReason(done, promise) === null || done.event.historical !== promise.event.historical) return false;
  const after = done.when ?? done.reported;
  if (!promise.when || !after) return done.document !== promise.document || promise.when !== null;
  return after.latest >= promise.when.earliest || daysApart(after, promise.when) === 0;
}
