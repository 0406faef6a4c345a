import type { DateEvidence } from "../../resolve/publication/index.js";
import { dayNumber, isoDay, periodOf } from "../days.js";
import type { Directory } from "../directory.js";
import { thingReason, wordsInCommon } from "../events/agree.js";
import { byOrder, type EventMention } from "../events/index.js";
import { compareRoles } from "../events/roles.js";
import { vetoOf } from "../events/vetoes.js";

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
export function sharedWeekdays(mentions: readonly EventMention[], directory: Directory): Map<string, DateEvidence[]> {
  const ordered = [...mentions].sort(byOrder);
  const found = new Map<string, DateEvidence[]>();
  for (const of of ["happened", "said"] as const) {
    const dated = byActAndWeekday(ordered, of);
    for (const open of ordered) {
      const weekday = openWeekday(open, of);
      if (weekday === null) continue;
      const same = (dated.get(`${open.event.act} ${weekday}`) ?? []).filter(({ other }) =>
        isSame(open, other, directory),
      );
      const days = new Set(same.map(({ day }) => day));
      const day = same[0]?.day;
      if (day === undefined || days.size > 1) continue;
      found.set(open.document, [...(found.get(open.document) ?? []), evidenceOf(open, day, of, directory)]);
    }
  }
  return found;
}

function byActAndWeekday(
  mentions: readonly EventMention[],
  of: Of,
): Map<string, { other: EventMention; day: string }[]> {
  const dated = new Map<string, { other: EventMention; day: string }[]>();
  for (const mention of mentions) {
    const when = of === "happened" ? mention.when : periodOf(saidAt(mention));
    const number = when && when.earliest === when.latest ? dayNumber(when.earliest) : null;
    if (!when || number === null) continue;
    const key = `${mention.event.act} ${weekdayOf(number)}`;
    const group = dated.get(key);
    const entry = { other: mention, day: when.earliest };
    if (group) group.push(entry);
    else dated.set(key, [entry]);
  }
  return dated;
}

/** ISO: Monday is 1. The first of January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % WEEK) + WEEK) % WEEK) + 1;
}

function openWeekday(mention: EventMention, of: Of): number | null {
  const time = of === "happened" ? timeOf(mention, mention.event.time) : saidAt(mention);
  const weekday = time && /^XXXX-WXX-([1-7])$/.exec(time.value)?.[1];
  return weekday ? Number(weekday) : null;
}

function saidAt(mention: EventMention) {
  const carrier = mention.record.statements.find(({ id }) => id === mention.event.within);
  return timeOf(mention, carrier?.time ?? null);
}

function timeOf({ record }: EventMention, id: string | null) {
  return id === null ? undefined : record.times.find((time) => time.id === id);
}

function isSame(open: EventMention, dated: EventMention, directory: Directory): boolean {
  if (dated.document === open.document || vetoOf(open, dated) !== null) return false;
  const roles = compareRoles(open, dated, directory);
  const toNobody = open.recipientParties.length === 0 && dated.recipientParties.length === 0;
  if (!roles.agree || (roles.recipients !== "same" && !toNobody)) return false;
  return thingReason(open, dated) !== null || wordsInCommon(open, dated).share >= SAME_WORDS;
}

function evidenceOf({ event, actors }: EventMention, day: string, of: Of, directory: Directory): DateEvidence {
  const deed = event.mode ?? event.act.toLowerCase();
  const who = actors.map((id) => directory.label(id)).join(" and ");
  const what = of === "happened" ? `the same ${deed}` : `words on the same ${deed}`;
  return {
    earliest: day,
    latest: isoDay((dayNumber(day) ?? 0) + WEEK - 1),
    reason: `another report dates ${what} of ${who}, which this one gives a weekday only, to ${day}`,
  };
}
