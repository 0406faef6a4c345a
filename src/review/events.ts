import type { ClaimGroup, EventGroup } from "../merge/index.js";
import { byOrder } from "../merge/index.js";
import type { Decision } from "../model/index.js";
import { find, type Groups } from "./groups.js";

/** Joins the two events' groups, and with them their claims. False where one of them is not there. */
export function joinEvents(groups: Groups, decision: Decision): boolean {
  const left = find(groups, decision.left);
  const right = find(groups, decision.right);
  if (!left || !right) return false;
  if (left.event === right.event) return true;
  joinClaims(groups, left.claim, right.claim);
  const claim = left.claim;
  const members = [...left.event.members, ...right.event.members].sort(byOrder);
  const reasons = new Map([...left.event.reasons, ...right.event.reasons]);
  reasons.set(right.mention.id, [saying("the same", decision)]);
  const joined: EventGroup = { members, reasons };
  claim.events = [...claim.events.filter((event) => event !== left.event && event !== right.event), joined];
  return true;
}

/** Takes the right event's mention out of the left one's group, into an event and a claim of its own. */
export function partEvents(groups: Groups, decision: Decision): boolean {
  const left = find(groups, decision.left);
  const right = find(groups, decision.right);
  if (!left || !right) return false;
  if (left.event !== right.event || left.mention === right.mention) return true;
  const own: EventGroup = {
    members: [right.mention],
    reasons: new Map([[right.mention.id, [saying("not the same", decision)]]]),
  };
  left.event.members = left.event.members.filter((member) => member !== right.mention);
  left.event.reasons.delete(right.mention.id);
  groups.claims.push({ events: [own] });
  return true;
}

/** Makes the two events' claims one. */
export function joinClaimsOf(groups: Groups, decision: Decision): boolean {
  const left = find(groups, decision.left);
  const right = find(groups, decision.right);
  if (!left || !right) return false;
  joinClaims(groups, left.claim, right.claim);
  return true;
}

/** Takes the right event, whole, out of the left one's claim. */
export function partClaims(groups: Groups, decision: Decision): boolean {
  const left = find(groups, decision.left);
  const right = find(groups, decision.right);
  if (!left || !right) return false;
  if (left.claim !== right.claim || left.event === right.event) return true;
  left.claim.events = left.claim.events.filter((event) => event !== right.event);
  groups.claims.push({ events: [right.event] });
  return true;
}

function joinClaims(groups: Groups, left: ClaimGroup, right: ClaimGroup): void {
  if (left === right) return;
  left.events.push(...right.events);
  groups.claims.splice(groups.claims.indexOf(right), 1);
}

/** Who judged so, in words. */
export function saying(what: string, decision: Decision): string {
  return `judged ${what} by ${decision.by}${decision.note ? `: ${decision.note}` : ""}`;
}
