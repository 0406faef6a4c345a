import type { Decision } from "../model/index.js";

/** The decisions that hold: of those on one pair the last made. "Unsure" leaves the machine's own finding. */
export function currentDecisions(decisions: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>();
  const made = [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const decision of made)
    last.set(`${decision.kind} ${[decision.left, decision.right].sort().join(" ")}`, decision);
  return [...last.values()].filter((decision) => decision.judgement !== "unsure");
}
