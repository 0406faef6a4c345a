import type { Stage } from "../merge/index.js";
import type { ClaimStatus, Position } from "../model/index.js";
import { isSupport } from "./standing.js";

/** What the status of a claim rests on. */
export interface Evidence {
  /** Positions that stand, each with its origin (null: none of its own). */
  positions: readonly { position: Position; origin: string | null }[];
  stage: Stage;
  /** A deed that is still to come, as against an agreement or a threat, which is done in being made. */
  planned?: boolean;
  /** Whether the holder speaks for one of those who act. */
  own(holder: string): boolean;
}

type Rule = (evidence: Evidence) => boolean;

const stances = ({ positions }: Evidence) => positions.map(({ position }) => position.stance);
const someoneSupports: Rule = (evidence) => stances(evidence).some(isSupport);
const someoneDenies: Rule = (evidence) => stances(evidence).includes("denies");

const acknowledged: Rule = ({ positions, own }) =>
  positions.some(({ position }) => position.stance === "acknowledges" && own(position.holder));

/** At least two independent origins assert it as fact, without a hedge. What is still to come is no fact, however many tell of the plan. */
const confirmed: Rule = ({ positions, stage, planned }) => {
  if (stage === "open" || planned) return false;
  const facts = positions.filter(
    ({ position }) => ["asserts", "confirms", "acknowledges"].includes(position.stance) && position.hedges.length === 0,
  );
  return new Set(facts.map(({ origin }) => origin).filter((origin) => origin !== null)).size >= 2;
};

const alleged: Rule = (evidence) => stances(evidence).some((stance) => stance === "alleges" || stance === "suspects");

const announced: Rule = ({ positions, stage, own }) =>
  stage !== "done" && positions.some(({ position }) => position.stance === "promises" && own(position.holder));

const onlyHedged: Rule = ({ positions }) =>
  positions.filter(({ position }) => isSupport(position.stance)).every(({ position }) => position.hedges.length > 0);

/** In this order; the first that holds is the status (DESIGN §3). */
const RULES: readonly [ClaimStatus, Rule][] = [
  ["disputed", (evidence) => someoneSupports(evidence) && someoneDenies(evidence)],
  ["denied", someoneDenies],
  ["acknowledged", acknowledged],
  ["confirmed", confirmed],
  ["alleged", alleged],
  ["announced", announced],
  ["unconfirmed", onlyHedged],
];

/** The status of a claim: a pure function of the positions that stand. */
export function statusOf(evidence: Evidence): ClaimStatus {
  return RULES.find(([, holds]) => holds(evidence))?.[0] ?? "reported";
}
