import type { Grouping } from "../merge/index.js";
import type { Decision } from "../model/index.js";
import { joinCopies, partCopies } from "./copies.js";
import { currentDecisions } from "./current.js";
import { joinClaimsOf, joinEvents, partClaims, partEvents } from "./events.js";
import { copyGroups, type Groups } from "./groups.js";

export interface Reviewed {
  grouping: Grouping;
  /** Decisions that find nothing to act on any more: what they judged is gone or reads otherwise. They are to be asked again. */
  open: Decision[];
}

type Act = (groups: Groups, decision: Decision) => boolean;

const ACTS: Record<"event" | "claim", Record<"same" | "not_same", Act>> = {
  event: { same: joinEvents, not_same: partEvents },
  claim: { same: joinClaimsOf, not_same: partClaims },
};

/**
 * People's judgements over what the machine grouped: first what is the same, then what is not, each in the order they were made. The
 * grouping given stays as it was; the same decisions on the same grouping give the same again.
 */
export function applyDecisions(grouping: Grouping, decisions: readonly Decision[]): Reviewed {
  const groups = copyGroups(grouping);
  let copies = grouping.copies;
  const open: Decision[] = [];
  const current = currentDecisions(decisions);
  for (const judgement of ["same", "not_same"] as const) {
    for (const decision of current.filter((one) => one.judgement === judgement)) {
      if (decision.kind === "copy") {
        const changed = (judgement === "same" ? joinCopies : partCopies)(grouping, copies, decision);
        if (changed) copies = changed;
        else open.push(decision);
      } else if (decision.kind === "entity" || !ACTS[decision.kind][judgement](groups, decision)) {
        open.push(decision);
      }
    }
  }
  return { grouping: { ...grouping, copies, claims: groups.claims }, open };
}
