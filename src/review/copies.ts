import { containment, type Grouping, shinglesOf } from "../merge/index.js";
import { type Copy, type Decision, makeId } from "../model/index.js";

/** The right report is made of the left one's words, whatever the machine measured. Null where one of them is not there. */
export function joinCopies(grouping: Grouping, copies: readonly Copy[], decision: Decision): Copy[] | null {
  const whole = grouping.records.find((record) => record.document.id === decision.left);
  const part = grouping.records.find((record) => record.document.id === decision.right);
  if (!whole || !part) return null;
  if (copies.some((copy) => isPair(copy, decision))) return [...copies];
  const share = Math.round(containment(shinglesOf(part), shinglesOf(whole)) * 1000) / 1000;
  const judged: Copy = {
    id: makeId("copy", part.document.id, whole.document.id),
    part: part.document.id,
    whole: whole.document.id,
    share,
    passages: [],
    reasons: [`judged a copy by ${decision.by}${decision.note ? `: ${decision.note}` : ""}`],
  };
  return [...copies.filter((copy) => copy.part !== part.document.id), judged];
}

/** Neither report is made of the other's words. */
export function partCopies(grouping: Grouping, copies: readonly Copy[], decision: Decision): Copy[] | null {
  const known = new Set(grouping.records.map((record) => record.document.id));
  if (!known.has(decision.left) || !known.has(decision.right)) return null;
  return copies.filter((copy) => !isPair(copy, decision));
}

function isPair(copy: Copy, { left, right }: Decision): boolean {
  return (copy.part === left && copy.whole === right) || (copy.part === right && copy.whole === left);
}
