import type { Finding } from "../finding.js";
import type { Cast } from "../cast.js";

const NEEDS_RECIPIENT = new Set(["AID", "SANCTION", "REQUEST"]);
const CONFLICT = new Set(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"]);
const DREAMS = new Set(["hypothetical", "proposed"]);

/** Drops what is no event: nobody acts, nobody is met, nothing happened, or somebody only hopes that it may. */
export function isUnfounded(cast: Cast, found: Finding): boolean {
  const { roles, standing, act } = found;
  const actors = roles.actors.length + roles.partners.length;
  if (actors === 0 && !found.unnamedActor) return true;
  if (NEEDS_RECIPIENT.has(act) && !found.pattern?.recipientOptional && roles.recipients.length === 0) return true;
  if (roles.actors.length === 0 && roles.partners.length === 1 && !cast.isPlural(roles.partners[0]!)) return true;
  if (standing.reality === "conditional" || (found.unnamedActor && standing.reality !== "actual")) return true;
  const committed = standing.governors.length > 0;
  if (standing.polarity === "negative" && CONFLICT.has(act) && standing.tense !== "future" && !committed) return true;
  if (standing.governors.some(({ effect }) => effect === "hope")) return true;
  const asked = standing.governors.some(({ effect }) => effect === "demand" || effect === "order");
  if (asked && !found.by.endsWith("/control") && !found.by.endsWith("/obligation")) return true;
  return DREAMS.has(standing.reality) && found.by.endsWith("nominal");
}
