/** Words as the scorer of the set counts them: runs of letters, digits and underscores. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** How two texts agree: shares of shingles that are right, and whether all words are the same. */
export interface Agreement {
  precision: number;
  recall: number;
  equal: boolean;
}

const SIZE = 4;

/** Agreement of a text with its gold on 4-grams of words, counted as often as they come; a text shorter than one is one shingle. */
export function agreement(gold: readonly string[], found: readonly string[]): Agreement {
  const wanted = shingles(gold);
  const had = shingles(found);
  let right = 0;
  for (const [key, count] of had) right += Math.min(count, wanted.get(key) ?? 0);
  const missed = sum(wanted) - right;
  const wrong = sum(had) - right;
  const equal = gold.length === found.length && gold.every((word, i) => word === found[i]);
  return { precision: share(right, wrong, missed), recall: share(right, missed, wrong), equal };
}

/** Right among right and faults; 1 where there is no fault of either kind. */
function share(right: number, faults: number, others: number): number {
  if (faults === 0 && others === 0) return 1;
  return right + faults === 0 ? 0 : right / (right + faults);
}

function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const last = Math.max(1, words.length - SIZE + 1);
  for (let i = 0; i < last; i++) {
    const key = words.slice(i, i + SIZE).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
