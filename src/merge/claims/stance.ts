import type { Manner, PloverType, Stance } from "../../model/index.js";
import type { Stage } from "../events/index.js";

/** What a way of speaking does to what is said. */
type Disposition = "assert" | "allege" | "suspect" | "deny" | "confirm" | "acknowledge" | "commit" | "none";

const DISPOSITIONS: Record<Manner, Disposition> = {
  say: "assert",
  announce: "assert",
  report: "assert",
  warn: "assert",
  praise: "assert",
  thank: "assert",
  congratulate: "assert",
  condemn: "assert",
  criticize: "assert",
  claim: "allege",
  allege: "allege",
  accuse: "allege",
  suspect: "suspect",
  believe: "suspect",
  suggest: "suspect",
  predict: "suspect",
  deny: "deny",
  reject: "deny",
  confirm: "confirm",
  acknowledge: "acknowledge",
  apologize: "acknowledge",
  promise: "commit",
  threaten: "commit",
  demand: "none",
  request: "none",
  propose: "none",
  order: "none",
  question: "none",
  decline: "none",
};

/** Manners in which a source puts something to another's account, or doubts it. */
const CONTENTIOUS: readonly Disposition[] = ["allege", "suspect", "deny"];

export function isContentious(manner: Manner): boolean {
  return CONTENTIOUS.includes(DISPOSITIONS[manner]);
}

/** Acts that speak against nobody: who owns to one of them confirms it, and has nothing to acknowledge. */
const BLAMELESS: readonly PloverType[] = ["AGREE", "CONSULT", "SUPPORT", "RETREAT", "CONCEDE"];

export interface Utterance {
  manner: Manner;
  /** What is told of. */
  act: PloverType;
  /** The holder, or the party it speaks for, is among those who act. */
  own: boolean;
  /** The same for those to whom it is done: who took something may own up to that. */
  given: boolean;
  negative: boolean;
  stage: Stage;
  /** Somebody answers it with a denial. */
  contested: boolean;
  /** The holder is a person: what a person believes is an opinion, what a body believes a suspicion. */
  person: boolean;
  /** The holder reports for a living: what it passes on is no allegation of its own. */
  news: boolean;
}

/** The stance that an utterance takes to a proposition; null where it takes none (a demand, a question, a forecast). */
export function stanceOf(utterance: Utterance): Stance | null {
  const stance = positiveStance(utterance);
  if (stance === null || !utterance.negative) return stance;
  return stance === "denies" ? "asserts" : "denies";
}

/** Whether somebody commits to a deed by this way of speaking. */
export function isCommitment(manner: Manner): boolean {
  return DISPOSITIONS[manner] === "commit";
}

/** Whether what is said is held to be so by who says it. */
export function isAffirmation(manner: Manner): boolean {
  return ["assert", "confirm", "acknowledge"].includes(DISPOSITIONS[manner]);
}

export function isOpinion({ manner, person }: Pick<Utterance, "manner" | "person">): boolean {
  return manner === "believe" && person;
}

function positiveStance(utterance: Utterance): Stance | null {
  const { manner, act, own, given, stage, contested, news } = utterance;
  switch (isOpinion(utterance) && stage === "done" ? "assert" : DISPOSITIONS[manner]) {
    case "none":
      return null;
    case "deny":
      return "denies";
    case "confirm":
      return own && stage === "done" && !BLAMELESS.includes(act) ? "acknowledges" : "confirms";
    case "acknowledge":
      return own || given ? "acknowledges" : "confirms";
    case "commit":
      return own && stage !== "done" ? "promises" : "asserts";
    case "allege":
      return own ? "asserts" : "alleges";
    case "suspect":
      if (own) return "asserts";
      return stage === "done" ? "suspects" : null;
    case "assert":
      if (own) return stage === "done" ? "asserts" : "promises";
      return contested && !news ? "alleges" : "asserts";
  }
}
