import type { NamedFound } from "../rule.js";

/** Of findings that share words, keeps the longest; of equals, the one whose rule comes first. Gives them in text order. */
export function dropOverlaps(found: readonly NamedFound[]): NamedFound[] {
  const ranked = found
    .map((finding, order) => ({ finding, order }))
    .sort((a, b) => length(b.finding) - length(a.finding) || a.order - b.order);
  const kept: NamedFound[] = [];
  const taken = new Set<number>();
  for (const { finding } of ranked) {
    let free = true;
    for (let at = finding.first; at <= finding.last && free; at++) free = !taken.has(at);
    if (!free) continue;
    for (let at = finding.first; at <= finding.last; at++) taken.add(at);
    kept.push(finding);
  }
  return kept.sort((a, b) => a.first - b.first);
}

function length(finding: NamedFound): number {
  return finding.last - finding.first;
}
