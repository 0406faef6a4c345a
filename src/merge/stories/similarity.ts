import type { StoryTerms } from "./terms.js";

/** Content words with their weights, scaled to length 1. */
type Vector = ReadonlyMap<string, number>;

/** A report ready to be compared. */
export interface WeighedTerms extends StoryTerms {
  words: Vector;
  first: Vector;
  /** The words that say most about it, the heaviest first. */
  telling: readonly string[];
}

/** So many of a report's words decide which stories it is compared with. */
const TELLING = 16;

/** How much each of the three says. */
const SHARES = { words: 0.5, first: 0.35, entities: 0.15 };

/** Weighs the words of reports by how rare they are among all of them (tf-idf, both logarithmic, smoothed for few reports). */
export function weighTerms(reports: readonly StoryTerms[]): WeighedTerms[] {
  const holders = new Map<string, number>();
  for (const report of reports) for (const stem of report.stems.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const rarity = (stem: string) => Math.log(1 + (reports.length + 1) / ((holders.get(stem) ?? 0) + 0.5));
  return reports.map((report) => {
    const words = vector(report.stems, rarity);
    return { ...report, words, first: vector(report.lead, rarity), telling: heaviest(words) };
  });
}

function heaviest(words: Vector): string[] {
  const ordered = [...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ordered.slice(0, TELLING).map(([stem]) => stem);
}

function vector(counts: ReadonlyMap<string, number>, rarity: (stem: string) => number): Vector {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const [stem, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity(stem);
    weights.set(stem, weight);
    sum += weight * weight;
  }
  const length = Math.sqrt(sum) || 1;
  for (const [stem, weight] of weights) weights.set(stem, weight / length);
  return weights;
}

/** How alike two reports are as stories: their words, their first words, and whom they name. 0 to 1. */
export function storySimilarity(a: WeighedTerms, b: WeighedTerms): number {
  const words = cosine(a.words, b.words);
  const first = cosine(a.first, b.first);
  if (a.entities.size === 0 || b.entities.size === 0) {
    return (SHARES.words * words + SHARES.first * first) / (SHARES.words + SHARES.first);
  }
  return SHARES.words * words + SHARES.first * first + SHARES.entities * jaccard(a.entities, b.entities);
}

export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [stem, weight] of small) dot += weight * (large.get(stem) ?? 0);
  return dot;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared / (a.size + b.size - shared);
}
