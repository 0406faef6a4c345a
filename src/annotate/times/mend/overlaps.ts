import type { NamedFound } from "../rule.js";
import { type Scan, wordAt } from "../scan.js";

/** "at 10:35 a.m. (0735 GMT)": a clock time in brackets right after another says the same once more. */
export function dropGlosses(scan: Scan, found: readonly NamedFound[]): NamedFound[] {
  return found.filter((finding, i) => {
    const before = found[i - 1];
    const bracketed = wordAt(scan, finding.first - 1) === "(" && wordAt(scan, finding.last + 1) === ")";
    return !(
      bracketed &&
      finding.by.endsWith("/clock") &&
      before?.by.endsWith("/clock") &&
      before.last === finding.first - 2
    );
  });
}

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
