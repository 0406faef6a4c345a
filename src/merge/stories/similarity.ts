import type { StoryTerms } from "./terms.js";

/** How many reports hold a stem, for weighing it. */
export class Rarity {
  private readonly counts = new Map<string, number>();
  private total = 0;

  constructor(reports: readonly StoryTerms[]) {
    for (const report of reports) {
      this.total++;
      for (const stem of report.stems) this.counts.set(stem, (this.counts.get(stem) ?? 0) + 1);
    }
  }

  /** Inverse document frequency, smoothed so that a collection of a few reports has weights too. */
  of(stem: string): number {
    return Math.log(1 + (this.total + 1) / ((this.counts.get(stem) ?? 0) + 0.5));
  }
}

/** Cosine of two sets of stems under the rarity of each stem, 0 to 1. */
export function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: Rarity): number {
  const norm = (stems: ReadonlySet<string>) => {
    let sum = 0;
    for (const stem of stems) sum += rarity.of(stem) ** 2;
    return Math.sqrt(sum);
  };
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const stem of small) if (large.has(stem)) dot += rarity.of(stem) ** 2;
  const scale = norm(a) * norm(b);
  return scale === 0 ? 0 : dot / scale;
}

/** How alike two reports are as stories: their words, their first words, and whom they name. 0 to 1. */
export function storySimilarity(a: StoryTerms, b: StoryTerms, rarity: Rarity): number {
  const words = cosine(a.stems, b.stems, rarity);
  const lead = cosine(a.lead, b.lead, rarity);
  if (a.entities.size === 0 || b.entities.size === 0) return 0.6 * words + 0.4 * lead;
  return 0.5 * words + 0.35 * lead + 0.15 * jaccard(a.entities, b.entities);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared / (a.size + b.size - shared);
}
