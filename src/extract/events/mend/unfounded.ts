import type { Effect } from "../../../lexicon/index.js";
import type { Cast } from "../cast.js";
import type { Finding } from "../finding.js";
import { lacksRecipient } from "../match.js";

/** A visit that is called off is told of by the verb that says who calls it off. */
const UNDONE: ReadonlySet<Effect> = new Set(["end", "refuse", "prevent", "fail"]);
const CONFLICT = new Set(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST"]);
/** One who agrees to a thing, or opens it, does so alone in the words. */
const ALONE = new Set(["AGREE", "RETREAT", "SUPPORT"]);

/** Drops what is no event: nobody acts, nobody is met, nothing happened, or somebody only hopes that it may. */
export function isUnfounded(cast: Cast, found: Finding): boolean {
  const { roles, standing, act } = found;
  const actors = roles.actors.length + roles.partners.length;
  if (actors === 0 && !found.unnamedActor) return true;
  if (lacksRecipient({ act, recipientOptional: found.pattern?.recipientOptional ?? false }, roles)) return true;
  const alone = roles.actors.length === 0 && roles.partners.length === 1 && !cast.isPlural(roles.partners[0]!);
  if (alone && !(ALONE.has(act) && roles.objects.length > 0)) return true;
  if (standing.reality === "conditional" || (found.unnamedActor && standing.reality !== "actual")) return true;
  if (found.unnamedActor && standing.polarity === "negative") return true;
  const committed = standing.governors.length > 0;
  if (standing.polarity === "negative" && CONFLICT.has(act) && standing.tense !== "future" && !committed) return true;
  if (standing.governors.some(({ effect }) => effect === "hope")) return true;
  if (act === "CONSULT" && standing.reality === "demanded" && !committed) return true;
  if (found.by.endsWith("/with-participle") && standing.governors.some(({ effect }) => effect === "prevent"))
    return true;
  const asked = standing.governors.some(({ effect }) => effect === "demand" || effect === "order");
  if (asked && !found.by.endsWith("/control") && !found.by.endsWith("/obligation")) return true;
  if (found.by.endsWith("/nominal") && standing.governors.some(({ effect }) => UNDONE.has(effect))) return true;
  if (standing.reality === "hypothetical" && !isPossible(found)) return true;
  return standing.reality === "proposed" && found.by.endsWith("nominal");
}

const POSSIBLE = new Set(["may", "might", "could"]);

/** "Japan may impose sanctions on Iran": what one side may do to another is told as possible; what merely can be is not. */
function isPossible({ standing, roles, by }: Finding): boolean {
  if (by.endsWith("/nominal") || standing.governors.length > 0 || standing.polarity === "negative") return false;
  return POSSIBLE.has(standing.modal ?? "") && roles.actors.length > 0 && roles.recipients.length > 0;
}
