import { daysApart } from "../days.js";
import type { EventGroup } from "../grouping.js";
import { thingReason } from "./agree.js";
import type { EventMention } from "./mention.js";

/** Acts that a promise can announce and a deed then fulfil; what is only said fulfils nothing. */
const DEEDS = ["CONSULT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];
/** A signing is the deed of a planned one, though PLOVER codes it among the words of support. */
const SIGNING = new Set(["sign", "signed", "signs", "signing", "signature", "ratify", "ratified", "seal", "sealed"]);
/** Deeds by the same word alone fulfil a promise made no more days before. */
const SOON = 31;
/** So many first letters make "expel" and "expelled", "withdraw" and "withdrawal" one word. */
const WORD_ROOT = 5;
/** Groups are compared through so many of their mentions. */
const ASKED = 6;

/** The promise, by its group, that each done event fulfils: the same act of the same parties, promised before. */
export function fulfilments(groups: readonly EventGroup[]): Map<EventGroup, EventGroup> {
  const promises = new Map<string, EventGroup[]>();
  for (const group of groups) {
    const first = group.members[0]!;
    if (first.stage !== "pledged" || first.event.act === first.event.type) continue;
    promises.set(keyOf(first), [...(promises.get(keyOf(first)) ?? []), group]);
  }
  const found = new Map<EventGroup, EventGroup>();
  for (const group of groups) {
    const first = group.members[0]!;
    if (first.stage !== "done" || first.speech || first.event.polarity === "negative" || !isDeed(first)) continue;
    const promise = (promises.get(keyOf(first)) ?? []).find((one) => anyFulfils(group, one));
    if (promise) found.set(group, promise);
  }
  return found;
}

function isDeed({ event, trigger }: EventMention): boolean {
  return DEEDS.includes(event.act) || (event.act === "SUPPORT" && [...trigger].some((stem) => SIGNING.has(stem)));
}

/** Neither mode nor recipients: a plan is coded by what it is as a plan, and either may leave open to whom it is done. */
function keyOf(mention: EventMention): string {
  return `${mention.event.act} ${mention.actorParties.join(" ")}`;
}

function anyFulfils(done: EventGroup, promise: EventGroup): boolean {
  const deeds = done.members.slice(0, ASKED);
  return promise.members.slice(0, ASKED).some((plan) => deeds.some((deed) => fulfils(deed, plan)));
}

function fulfils(done: EventMention, promise: EventMention): boolean {
  if (done.actorParties.length === 0 || done.event.historical !== promise.event.historical) return false;
  if (!recipientsMeet(done, promise) || !modesMeet(done, promise)) return false;
  const after = done.when ?? done.reported;
  const planned = [promise.when, promise.reported].flatMap((days) => (days ? [days.earliest] : [])).sort();
  if (after && planned[0] !== undefined && after.latest < planned[0]) return false;
  if (promise.when && after && after.latest < promise.when.earliest) return false;
  if (!promise.when && done.document === promise.document) return false;
  return sameDay(done, promise) || thingReason(done, promise) !== null || sameWordSoon(done, promise);
}

function recipientsMeet(done: EventMention, promise: EventMention): boolean {
  const [left, right] = [done.recipientParties, promise.recipientParties];
  return left.length === 0 || right.length === 0 || left.some((party) => right.includes(party));
}

/** A mode names the kind of a deed; that of a plan is comparable only where plan and deed are of one type. */
function modesMeet(done: EventMention, promise: EventMention): boolean {
  const [left, right] = [done.event.mode, promise.event.mode];
  return left === null || right === null || left === right || done.event.type !== promise.event.type;
}

function sameDay(done: EventMention, promise: EventMention): boolean {
  const exact = (mention: EventMention) => mention.when !== null && mention.when.earliest === mention.when.latest;
  return (
    exact(done) &&
    exact(promise) &&
    done.when!.earliest === promise.when!.earliest &&
    done.recipientParties.length > 0 &&
    promise.recipientParties.length > 0
  );
}

/** "will expel", then "expelled" within the month. */
function sameWordSoon(done: EventMention, promise: EventMention): boolean {
  const left = done.when ?? done.reported;
  const right = promise.when ?? promise.reported;
  if (!left || !right || daysApart(left, right) > SOON) return false;
  return [...done.trigger].some((a) =>
    [...promise.trigger].some(
      (b) => a === b || (a.length >= WORD_ROOT && a.slice(0, WORD_ROOT) === b.slice(0, WORD_ROOT)),
    ),
  );
}
