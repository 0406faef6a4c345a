import { sharedTimeEvidence } from "../../resolve/publication/index.js";
import { lengthOf } from "../days.js";
import { thingReason } from "../events/agree.js";
import { acquaintance, type EventMention } from "../events/mention.js";
import { compareRoles } from "../events/roles.js";
import { vetoOf } from "../events/vetoes.js";
import type { DatingRule, Entry } from "./entry.js";

/**
 * Reports that name a month without its year, dated by reports that tell of the same event with its year: the same act of the same
 * people in the same month. Where others give different years, nothing is said.
 */
export const sharedEvents: DatingRule = {
  name: "event",
  entries: (_record, mentions) => mentions.flatMap(entryOf),
  evidence: (open, dated) => {
    const same = dated.filter((other) => isSame(open, other));
    const years = new Set(same.map(({ value }) => value!.slice(0, 4)));
    if (years.size !== 1) return null;
    const value = same[0]!.value!;
    return sharedTimeEvidence(value, reasonOf(open.mention!, value)) ?? null;
  },
};

/** Mentions by people whose month is known, with its year or without. */
function entryOf(mention: EventMention): Entry[] {
  const month = mention.month ?? datedMonth(mention)?.slice(5, 7);
  if (month === undefined) return [];
  const people = mention.actors.filter((id) => mention.who.get(id)?.class === "person");
  if (people.length === 0) return [];
  const deed = `${mention.event.act} ${mention.event.mode ?? ""} ${month}`;
  const value = mention.month === null ? datedMonth(mention) : null;
  const keys = people.map((id) => `${deed} ${id}`);
  return [{ keys, document: mention.document, value, mention, speaker: null }];
}

/** The month and year, where both are known. */
function datedMonth({ when }: EventMention): string | null {
  if (!when || lengthOf(when) > 31 || when.earliest.slice(0, 7) !== when.latest.slice(0, 7)) return null;
  return when.earliest.slice(0, 7);
}

function isSame(one: Entry, other: Entry): boolean {
  const [open, dated] = [one.mention!, other.mention!];
  if (dated.document === open.document || vetoOf(open, dated) !== null) return false;
  const directory = acquaintance(open, dated);
  const roles = compareRoles(open, dated, directory);
  if (!roles.agree || roles.recipients !== "same") return false;
  const inPerson = open.actors.some((id) => directory.isPerson(id) && dated.actors.includes(id));
  return inPerson && (open.event.mode !== null || thingReason(open, dated) !== null);
}

function reasonOf(open: EventMention, value: string): string {
  const deed = open.event.mode ?? open.event.act.toLowerCase();
  const directory = acquaintance(open, open);
  const who = open.actors.map((id) => directory.label(id)).join(" and ");
  return `another report dates the same ${deed} of ${who} to ${value}`;
}
