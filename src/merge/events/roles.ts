import type { Directory } from "../directory.js";
import type { EventMention } from "./mention.js";

/** How the participants of two mentions compare: agreement with its reasons, or what speaks against it. */
export type Roles = { agree: true; reasons: string[]; recipients: "same" | "open" } | { agree: false; veto: string };

/** Acts that two parties do together, whichever of them the sentence makes its subject. */
const MUTUAL = ["CONSULT", "COOPERATE"];
/** Acts for which it matters who in person did them, and to whom: meetings and what is said. Other acts are their state's. */
const PERSONAL = ["CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"];

export function compareRoles(a: EventMention, b: EventMention, directory: Directory): Roles {
  if (isMutual(a) && isMutual(b)) return compareTogether(a, b, directory);
  if (isSwapped(a, b)) return { agree: false, veto: "the roles are swapped" };
  const actors = compareSide("actor", a.actors, b.actors, directory, PERSONAL.includes(a.event.act));
  if (!actors.agree) return actors;
  if (a.recipientParties.length === 0 || b.recipientParties.length === 0) return { ...actors, recipients: "open" };
  const saidToPerson = PERSONAL.includes(a.event.act) && a.event.mode !== "visit";
  const recipients = compareSide("recipient", a.recipients, b.recipients, directory, saidToPerson);
  return recipients.agree
    ? { agree: true, reasons: [...actors.reasons, ...recipients.reasons], recipients: "same" }
    : recipients;
}

/** A visit has a guest and a host; what else several parties do together has no direction. */
function isMutual(mention: EventMention): boolean {
  const { act, mode } = mention.event;
  return mode !== "visit" && (mention.actorParties.length > 1 || MUTUAL.includes(act));
}

function isSwapped(a: EventMention, b: EventMention): boolean {
  const meet = (x: readonly string[], y: readonly string[]) => x.some((one) => y.includes(one));
  return (
    meet(a.actorParties, b.recipientParties) &&
    meet(b.actorParties, a.recipientParties) &&
    !meet(a.actorParties, b.actorParties)
  );
}

function compareTogether(a: EventMention, b: EventMention, directory: Directory): Roles {
  const all = (mention: EventMention) => directory.sides([...mention.actors, ...mention.recipients]);
  const [left, right] = [all(a), all(b)];
  if (left.length < 2 || right.length < 2) {
    const known = left.filter((party) => right.includes(party));
    if (known.length === 0) return { agree: false, veto: "other participants" };
    return {
      agree: true,
      reasons: [`share ${known.map((id) => directory.label(id)).join(" and ")}`],
      recipients: "open",
    };
  }
  if (left.join() !== right.join()) return { agree: false, veto: "other participants" };
  return {
    agree: true,
    reasons: [`same participants: ${left.map((id) => directory.label(id)).join(" and ")}`],
    recipients: "same",
  };
}

function compareSide(
  role: "actor" | "recipient",
  left: readonly string[],
  right: readonly string[],
  directory: Directory,
  inPerson: boolean,
): { agree: true; reasons: string[] } | { agree: false; veto: string } {
  const shared = left.filter((id) => right.includes(id) && directory.parties([id]).length > 0);
  if (shared.length > 0) {
    return { agree: true, reasons: [`same ${role}: ${shared.map((id) => directory.label(id)).join(" and ")}`] };
  }
  const alike = left.find((id) => right.some((other) => directory.describedAlike(id, other)));
  if (alike !== undefined) {
    return { agree: true, reasons: [`same ${role}, as far as described: ${directory.label(alike)}`] };
  }
  const party = directory.parties(left).find((one) => directory.parties(right).includes(one));
  if (party === undefined || inPerson) return { agree: false, veto: `other ${role}s` };
  const people = [left, right].map((side) => side.filter((id) => directory.isPerson(id)));
  if (people[0]!.length > 0 && people[1]!.length > 0) return { agree: false, veto: `other people as ${role}s` };
  const agents = [...left, ...right].filter((id) => id !== party && directory.party(id) === party);
  const names = [...new Set(agents)].map((id) => directory.label(id)).join(" and ");
  return { agree: true, reasons: [`same ${role}: ${names} acts for ${directory.label(party)}`] };
}
