import { type Pair, type Slip, samePeriod, slipsOf } from "./pairs.js";

/** Counts of pairs, and the figures of TempEval-3 (task A) that they make. */
export class Tally {
  private gold = 0;
  private found = 0;
  private strict = 0;
  private relaxed = 0;
  private value = 0;
  private period = 0;
  private type = 0;

  add(pair: Pair): void {
    const slips = new Set<Slip>(slipsOf(pair));
    if (pair.gold) this.gold++;
    if (pair.found) this.found++;
    if (!pair.gold || !pair.found) return;
    this.relaxed++;
    if (!slips.has("extent")) this.strict++;
    if (!slips.has("value") && !slips.has("anchor")) this.value++;
    if (samePeriod(pair.gold.value, pair.found.value)) this.period++;
    if (!slips.has("type")) this.type++;
  }

  /** Relaxed F1 × share of right values. */
  get valueF1(): number {
    return (this.f1(this.relaxed) * share(this.value, this.relaxed)) / 100;
  }

  /** As value F1, two ways to write one period counted as one. */
  get periodF1(): number {
    return (this.f1(this.relaxed) * share(this.period, this.relaxed)) / 100;
  }

  get metrics(): Record<string, number> {
    return {
      gold: this.gold,
      found: this.found,
      strictF1: this.f1(this.strict),
      relaxedPrecision: share(this.relaxed, this.found),
      relaxedRecall: share(this.relaxed, this.gold),
      relaxedF1: this.f1(this.relaxed),
      valueAccuracy: share(this.value, this.relaxed),
      typeAccuracy: share(this.type, this.relaxed),
      valueF1: this.valueF1,
      periodF1: this.periodF1,
    };
  }

  private f1(right: number): number {
    return share(2 * right, this.gold + this.found);
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** How often a rule's findings are annotated at all, and with its value. */
export class RuleTally {
  private readonly rules = new Map<string, { found: number; matched: number; right: number }>();

  add({ gold, found }: Pair): void {
    if (!found) return;
    const count = this.rules.get(found.rule) ?? { found: 0, matched: 0, right: 0 };
    count.found++;
    if (gold) count.matched++;
    if (gold?.value === found.value) count.right++;
    this.rules.set(found.rule, count);
  }

  /** A line a rule, by name. */
  get lines(): string[] {
    return [...this.rules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([rule, { found, matched, right }]) => `rule ${rule}: ${right} of ${found} right, ${found - matched} spurious`,
      );
  }
}
