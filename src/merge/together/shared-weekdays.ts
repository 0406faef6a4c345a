import type { HearsayRecord, Time } from "../../model/index.js";
import { dayNumber, isoDay, periodOf } from "../days.js";
import { thingReason, wordsInCommon } from "../events/agree.js";
import { acquaintance, type EventMention } from "../events/mention.js";
import { compareRoles } from "../events/roles.js";
import { vetoOf } from "../events/vetoes.js";
import type { DatingRule, Entry } from "./entry.js";

/** A weekday without a date is the day of the report or one of the six before it. */
const WEEK = 7;
/** Share of the words, of the mention that has fewer, that two tellings without a thing in common must share. */
const SAME_WORDS = 0.5;

/** What a day is the day of: of what happened, or of its being said. */
type Of = "happened" | "said";

/**
 * Reports that name a weekday and no date, dated by reports that tell of the same event, or of the same words about it, on a day of
 * that name. Where others give different days, nothing is said.
 */
export function sharedWeekdays(of: Of): DatingRule {
  return {
    name: `weekday ${of}`,
    entries: (record, mentions) => mentions.flatMap((mention) => entryOf(mention, record, of)),
    evidence: (open, dated) => {
      const same = dated.filter((other) => isSame(open, other));
      const days = new Set(same.map(({ value }) => value));
      const day = same[0]?.value;
      return day == null || days.size > 1 ? null : evidenceOf(open.mention!, day, of);
    },
  };
}

function entryOf(mention: EventMention, record: HearsayRecord, of: Of): Entry[] {
  const time = timeOf(mention, record, of);
  const open = time && /^XXXX-WXX-([1-7])$/.exec(time.value)?.[1];
  const when = open ? null : of === "happened" ? mention.when : periodOf(time);
  const number = when && when.earliest === when.latest ? dayNumber(when.earliest) : null;
  const weekday = open ? Number(open) : number === null ? null : weekdayOf(number);
  if (weekday === null) return [];
  const parties = [...new Set([...mention.actorParties, ...mention.recipientParties])];
  const keys = parties.map((party) => `${mention.event.act} ${weekday} ${party}`);
  return [{ keys, document: mention.document, value: open ? null : when!.earliest, mention, speaker: null }];
}

/** ISO: Monday is 1. The first of January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % WEEK) + WEEK) % WEEK) + 1;
}

function timeOf(mention: EventMention, record: HearsayRecord, of: Of): Time | undefined {
  const id =
    of === "happened"
      ? record.events.find((event) => event.id === mention.id)?.time
      : record.statements.find((statement) => statement.id === mention.event.within)?.time;
  return record.times.find((time) => time.id === id);
}

function isSame(one: Entry, other: Entry): boolean {
  const [open, dated] = [one.mention!, other.mention!];
  if (dated.document === open.document || vetoOf(open, dated) !== null) return false;
  const roles = compareRoles(open, dated, acquaintance(open, dated));
  const toNobody = open.recipientParties.length === 0 && dated.recipientParties.length === 0;
  if (!roles.agree || (roles.recipients !== "same" && !toNobody)) return false;
  return thingReason(open, dated) !== null || wordsInCommon(open, dated).share >= SAME_WORDS;
}

function evidenceOf(open: EventMention, day: string, of: Of) {
  const deed = open.event.mode ?? open.event.act.toLowerCase();
  const directory = acquaintance(open, open);
  const who = open.actors.map((id) => directory.label(id)).join(" and ");
  const what = of === "happened" ? `the same ${deed}` : `words on the same ${deed}`;
  return {
    earliest: day,
    latest: isoDay((dayNumber(day) ?? 0) + WEEK - 1),
    reason: `another report dates ${what} of ${who}, which this one gives a weekday only, to ${day}`,
  };
}
