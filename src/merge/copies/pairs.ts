import { sharedRuns } from "./containment.js";
import { SAMPLE, type Shingles, sampled } from "./shingles.js";

/** Two reports that share words, and how much of each stands in the other. */
export interface SharedWords {
  a: Shingles;
  b: Shingles;
  /** Share of `a` that stands in `b`, and the other way round. */
  aInB: number;
  bInA: number;
}

/** A fingerprint held by more reports than this is a formula, not a copy's trace. */
const FORMULA = 400;
/** What the sample must promise before two reports are compared whole. */
const PROMISING = 0.25;

/** An inverted index from sampled fingerprints to the reports that hold them. */
export class FingerprintIndex {
  private readonly holders = new Map<number, number[]>();
  private readonly reports: Shingles[] = [];

  /** Adds a report and gives the reports before it that share at least `least` of their words with it, in either direction. */
  add(report: Shingles, least: number): SharedWords[] {
    const at = this.reports.length;
    const prints = sampled(report);
    const pairs: SharedWords[] = [];
    for (const candidate of this.candidates(prints)) {
      const other = this.reports[candidate]!;
      const shared = sharedRuns(report, other);
      const pair = { a: report, b: other, aInB: shared / report.distinct.length, bInA: shared / other.distinct.length };
      if (Math.max(pair.aInB, pair.bInA) >= least) pairs.push(pair);
    }
    for (const print of prints) {
      const holders = this.holders.get(print);
      if (holders) holders.push(at);
      else this.holders.set(print, [at]);
    }
    this.reports.push(report);
    return pairs;
  }

  private candidates(prints: readonly number[]): number[] {
    const shared = new Map<number, number>();
    for (const print of prints) {
      const holders = this.holders.get(print);
      if (!holders || holders.length > FORMULA) continue;
      for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    const found: number[] = [];
    for (const [holder, count] of shared) {
      const other = this.reports[holder]!.distinct.length / SAMPLE;
      if (count >= PROMISING * Math.min(prints.length, Math.max(1, other))) found.push(holder);
    }
    return found.sort((a, b) => a - b);
  }
}
