import type { CopyJudgements } from "../merge/index.js";
import type { Decision } from "../model/index.js";

/** What the decisions that hold say of copies: that the right report is made of the left one's words, or neither of the other's. */
export function copyJudgements(current: readonly Decision[]): CopyJudgements {
  const made = new Map<string, string>();
  const barred = new Set<string>();
  for (const { kind, judgement, left, right } of current) {
    if (kind !== "copy") continue;
    if (judgement === "same") made.set(right, left);
    else barred.add(`${left} ${right}`).add(`${right} ${left}`);
  }
  return { made, barred };
}
