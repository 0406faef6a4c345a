import type { AnswerStance, Manner } from "../../../model/index.js";
import type { Found } from "../found.js";
import type { Scene } from "../scene.js";

const STANCES: Partial<Record<Manner, AnswerStance>> = {
  deny: "denies",
  reject: "rejects",
  confirm: "confirms",
  acknowledge: "acknowledges",
};
const ANAPHORS = new Set(["that", "this", "it", "so", "them", "these", "those"]);
const CLAIM_NOUNS = new Set([
  "allegation",
  "claim",
  "accusation",
  "charge",
  "report",
  "assertion",
  "suggestion",
  "suspicion",
  "rumor",
  "rumour",
  "statement",
  "account",
  "criticism",
]);
const DEMAND_NOUNS = new Set([
  "demand",
  "request",
  "proposal",
  "offer",
  "call",
  "plan",
  "appeal",
  "ultimatum",
  "suggestion",
]);
const ASSERTING = new Set<Manner>([
  "say",
  "announce",
  "report",
  "claim",
  "allege",
  "accuse",
  "suspect",
  "warn",
  "suggest",
  "criticize",
  "condemn",
  "believe",
]);
/** Nouns for what somebody is blamed for, and the manners in which that is said. */
const CHARGES = new Set(["allegation", "accusation", "charge", "suspicion", "criticism"]);
const ACCUSING = new Set<Manner>(["allege", "accuse", "claim", "suspect", "criticize", "condemn", "report"]);
const PROPOSING = new Set<Manner>(["demand", "request", "propose", "order", "promise"]);

/** What a denial, rejection, confirmation or acknowledgement answers: the stance and the finding that it answers. */
interface Answer {
  stance: AnswerStance;
  to: Found;
}

/** "although both deny that": the last claim of somebody else, in the sentence or the one before it, where the object points back. */
export function answerOf(
  find: Found,
  finds: readonly Found[],
  scenes: ReadonlyMap<number, Scene>,
  carried: ReadonlyMap<Found, Found>,
): Answer | null {
  const stance = STANCES[find.manner];
  if (!stance) return null;
  const scene = scenes.get(find.sentence)!;
  const wanted = find.by.endsWith("/points-back") ? union(ASSERTING, PROPOSING) : pointsBack(scene, find);
  if (!wanted) return backedBy(find, finds, stance);
  const earlier = finds.filter(
    (other) =>
      other !== find &&
      !/\/(citing|cited-by)$/.test(other.by) &&
      wanted.has(other.manner) &&
      find.sentence - other.sentence <= 2 &&
      (other.sentence < find.sentence || (other.sentence === find.sentence && other.cue < find.cue)) &&
      carried.get(find) !== other &&
      carried.get(other) !== find &&
      other.content.length > 0,
  );
  const to = pointed(scene, find, earlier);
  return to ? { stance, to } : null;
}

/** "The allegation" takes up what was alleged, if anything was, sooner than what was merely said nearer by. */
function pointed(scene: Scene, find: Found, earlier: readonly Found[]): Found | undefined {
  const object = scene.tree.objects(find.cue)[0];
  const accusing = object !== undefined && CHARGES.has(scene.tree.lemma(object));
  const charged = accusing ? earlier.filter(({ manner }) => ACCUSING.has(manner)) : [];
  return charged.at(-1) ?? earlier.at(-1);
}

/** "denied that soldiers looted stores, which the UN alleged": the clause behind says who made the claim. */
function backedBy(find: Found, finds: readonly Found[], stance: AnswerStance): Answer | null {
  const to = finds.find(
    (other) =>
      other.by.endsWith("/points-back") &&
      other.sentence === find.sentence &&
      other.cue > find.cue &&
      ASSERTING.has(other.manner) &&
      other.content[0]?.start === find.content[0]?.start,
  );
  return to ? { stance, to } : null;
}

/** Manners of what the object can point back to; null where it does not point back. */
function pointsBack(scene: Scene, find: Found): ReadonlySet<Manner> | null {
  const { tree } = scene;
  if (find.by.endsWith("/noun-cue")) return null;
  const object = tree.objects(find.cue)[0];
  if (object === undefined) return find.content.length === 0 ? ASSERTING : null;
  const lemma = tree.lemma(object);
  if (ANAPHORS.has(lemma) || ANAPHORS.has(scene.form(object)))
    return find.manner === "reject" ? union(ASSERTING, PROPOSING) : ASSERTING;
  if (tree.child(object, "acl", "nmod") >= 0) return null;
  if (CLAIM_NOUNS.has(lemma)) return ASSERTING;
  return DEMAND_NOUNS.has(lemma) ? PROPOSING : null;
}

function union<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> {
  return new Set([...a, ...b]);
}
