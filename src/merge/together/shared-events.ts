import { type DateEvidence, sharedTimeEvidence } from "../../resolve/publication/index.js";
import { lengthOf } from "../days.js";
import type { Directory } from "../directory.js";
import { thingReason } from "../events/agree.js";
import { byOrder, type EventMention } from "../events/index.js";
import { compareRoles } from "../events/roles.js";
import { vetoOf } from "../events/vetoes.js";

/**
 * Reports that name a month without its year, dated by reports that tell of the same event with its year: the same act of the same
 * people in the same month. Where others give different years, nothing is said.
 */
export function sharedEvents(mentions: readonly EventMention[], directory: Directory): Map<string, DateEvidence[]> {
  const ordered = [...mentions].sort(byOrder);
  const dated = byActAndMonth(ordered);
  const found = new Map<string, DateEvidence[]>();
  for (const open of ordered) {
    if (open.month === null) continue;
    const same = (dated.get(keyOf(open, open.month)) ?? []).filter((other) => isSame(open, other, directory));
    const years = new Set(same.map((other) => other.when!.earliest.slice(0, 4)));
    if (years.size !== 1) continue;
    const value = same[0]!.when!.earliest.slice(0, 7);
    const evidence = sharedTimeEvidence(value, reasonOf(open, value, directory));
    if (evidence) found.set(open.document, [...(found.get(open.document) ?? []), evidence]);
  }
  return found;
}

/** Mentions whose month and year are known, by act and month. */
function byActAndMonth(mentions: readonly EventMention[]): Map<string, EventMention[]> {
  const dated = new Map<string, EventMention[]>();
  for (const mention of mentions) {
    if (!mention.when || lengthOf(mention.when) > 31) continue;
    if (mention.when.earliest.slice(0, 7) !== mention.when.latest.slice(0, 7)) continue;
    const key = keyOf(mention, mention.when.earliest.slice(5, 7));
    const group = dated.get(key);
    if (group) group.push(mention);
    else dated.set(key, [mention]);
  }
  return dated;
}

function keyOf(mention: EventMention, month: string): string {
  return `${mention.event.act} ${mention.event.mode ?? ""} ${month}`;
}

function isSame(open: EventMention, dated: EventMention, directory: Directory): boolean {
  if (dated.document === open.document || vetoOf(open, dated) !== null) return false;
  const roles = compareRoles(open, dated, directory);
  if (!roles.agree || roles.recipients !== "same") return false;
  const inPerson = open.actors.some((id) => directory.isPerson(id) && dated.actors.includes(id));
  return inPerson && (open.event.mode !== null || thingReason(open, dated) !== null);
}

function reasonOf({ event, actors }: EventMention, value: string, directory: Directory): string {
  const deed = event.mode ?? event.act.toLowerCase();
  const who = actors.map((id) => directory.label(id)).join(" and ");
  return `another report dates the same ${deed} of ${who} to ${value}`;
}
