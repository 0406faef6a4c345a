import { HALVES, type Half } from "./halves.js";

interface Count {
  right: number;
  all: number;
}

/** How often what each rule found was right, in the half that it was tuned on and in the half that was kept from it. */
export class ByRule {
  private readonly counts = new Map<string, Record<Half, Count>>();

  add(rule: string, half: Half, right: boolean): void {
    const count = this.counts.get(rule) ?? { tuning: { right: 0, all: 0 }, kept: { right: 0, all: 0 } };
    count[half].all++;
    if (right) count[half].right++;
    this.counts.set(rule, count);
  }

  /** A line a rule, the one that found most first: right of all in each half. */
  lines(): string[] {
    const all = ({ tuning, kept }: Record<Half, Count>) => tuning.all + kept.all;
    return [...this.counts]
      .sort((a, b) => all(b[1]) - all(a[1]))
      .map(([rule, count]) => `rule ${rule}: ${HALVES.map((half) => `${half} ${share(count[half])}`).join(", ")}`);
  }
}

function share({ right, all }: Count): string {
  return all === 0 ? "none" : `${right} of ${all} (${Math.round((100 * right) / all)} %)`;
}
