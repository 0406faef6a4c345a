import type { Found } from "../found.js";

/** The findings (in order of sentence) from `back` sentences before that of `at` to `ahead` after it; keeps refiners linear in the document. */
export function windowAround(finds: readonly Found[], at: number, back: number, ahead: number): Found[] {
  const { sentence } = finds[at]!;
  let first = at;
  let last = at;
  while (first > 0 && sentence - finds[first - 1]!.sentence <= back) first--;
  while (last < finds.length - 1 && finds[last + 1]!.sentence - sentence <= ahead) last++;
  return finds.slice(first, last + 1);
}
