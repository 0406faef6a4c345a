import type { ClaimGroup } from "../merge/index.js";
import type { Decision } from "../model/index.js";
import { joinClaimsOf, joinEvents, partClaims, partEvents } from "./events.js";
import { copyGroups, type Groups } from "./groups.js";

export { amend, judgedIn } from "./amend.js";
export { copyJudgements } from "./copies.js";
export { currentDecisions } from "./current.js";
export { saying } from "./events.js";
export { type Ground, groundIn, groundOf } from "./grounds.js";

export interface Reviewed {
  claims: ClaimGroup[];
  /** Decisions that find nothing to act on any more: what they judged is gone or reads otherwise. They are to be asked again. */
  open: Decision[];
}

type Act = (groups: Groups, decision: Decision) => boolean;

/** Decisions on single findings are done before anything is grouped: see `amend`. */
const ACTS: Record<"event" | "claim", Record<"same" | "not_same", Act>> = {
  event: { same: joinEvents, not_same: partEvents },
  claim: { same: joinClaimsOf, not_same: partClaims },
};

/**
 * People's judgements on events and claims over what the machine grouped: first what is the same, then what is not, each in the order
 * they were made. `decisions` are those that hold; `given` holds at least the groups they speak of, and stays as it was. The same
 * decisions on the same groups give the same again.
 */
export function applyDecisions(given: readonly ClaimGroup[], decisions: readonly Decision[]): Reviewed {
  const groups = copyGroups(given);
  const open: Decision[] = [];
  for (const judgement of ["same", "not_same"] as const) {
    for (const decision of decisions) {
      if (decision.judgement !== judgement || decision.kind === "copy" || decision.kind === "finding") continue;
      if (decision.kind === "entity" || !ACTS[decision.kind][judgement](groups, decision)) open.push(decision);
    }
  }
  return { claims: groups.claims, open };
}
