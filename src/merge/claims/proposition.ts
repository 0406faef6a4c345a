import { daysApart } from "../days.js";
import { thingReason } from "../events/agree.js";
import { acquaintance, type EventMention } from "../events/mention.js";
import { compareRoles } from "../events/roles.js";
import { sharedQuotation } from "../quotations.js";
import type { Comparison } from "../votes.js";

/** Acts that go on or come again: an undated mention of one may be the same claim as any other of its time. */
const CONTINUING = ["AID", "COOPERATE", "SANCTION", "MOBILIZE"];
/** Undated mentions of a continuing act are of one time if their reports are no farther apart than this. */
const SAME_TIMES_DAYS = 550;

/**
 * Whether two mentions put forward one proposition: the same deed of the same parties on the same kind of thing at a compatible time.
 * Whether they say that it is so or not so makes no difference: that is what positions are for. What two reports tell in one quotation
 * of one speaker is one proposition, whoever they take for the participants.
 */
export function compareClaims(a: EventMention, b: EventMention): Comparison {
  const veto = vetoOf(a, b);
  if (veto !== null) return { same: false, veto };
  const words = sharedQuotation(a, b);
  if (words !== null) return { same: true, reasons: [`the same words of one speaker: “${words}”`] };
  const roles = compareRoles(a, b, acquaintance(a, b));
  if (!roles.agree) return { same: false, veto: roles.veto };
  if (a.actorParties.join() !== b.actorParties.join()) return { same: false, veto: "other actors" };
  if (!isContinuing(a) || !isContinuing(b)) return { same: false, veto: null };
  const thing = thingReason(a, b);
  const nothingNamed = a.objects.size === 0 && b.objects.size === 0;
  const enough = roles.recipients === "same" ? thing !== null || nothingNamed : thing !== null && a.objects.size > 0;
  return enough && inOneTime(a, b)
    ? { same: true, reasons: [...roles.reasons, `same act: ${a.event.act.toLowerCase()}`, ...(thing ? [thing] : [])] }
    : { same: false, veto: null };
}

function vetoOf(a: EventMention, b: EventMention): string | null {
  if (a.event.act !== b.event.act) return "different acts";
  if (stageOfClaim(a) !== stageOfClaim(b)) return `one is ${a.stage}, the other ${b.stage}`;
  if (a.event.historical !== b.event.historical) return "one is history, the other is not";
  if (a.event.mode && b.event.mode && a.event.mode !== b.event.mode) return "different kinds";
  if (a.when && b.when && daysApart(a.when, b.when) > 0) return `different dates: ${a.when.value} and ${b.when.value}`;
  return null;
}

/** Whether mentions of it in different reports, without a date, may be one claim. */
export function isContinuing(mention: EventMention): boolean {
  return CONTINUING.includes(mention.event.act) && !mention.speech;
}

/** "did not supply" is about a deed as much as "supplied", whatever code the negation gives it. */
function stageOfClaim(mention: EventMention): string {
  const { polarity, reality } = mention.event;
  return polarity === "negative" && reality === "actual" ? "done" : mention.stage;
}

function inOneTime(a: EventMention, b: EventMention): boolean {
  const left = a.when ?? a.reported;
  const right = b.when ?? b.reported;
  return left === null || right === null || daysApart(left, right) <= SAME_TIMES_DAYS;
}
