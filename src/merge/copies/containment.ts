import type { Span } from "../../model/index.js";
import type { Shingles } from "./shingles.js";

/** From this share on, a report counts as holding the other's words. */
export const COPY_SHARE = 0.5;

/** Hashes of runs of words, ascending, each once. */
type Runs = Pick<Shingles, "distinct">;

/** Share of the runs of `part` that stand in `whole`, 0 to 1. */
export function containment(part: Runs, whole: Runs): number {
  return part.distinct.length === 0 ? 0 : sharedRuns(part, whole) / part.distinct.length;
}

/** How many different runs stand in both. */
export function sharedRuns({ distinct: a }: Runs, { distinct: b }: Runs): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}

/** The stretches that two reports share, longest first, at most `most`; each is at least one run of five words. */
export function sharedPassages(part: Shingles, whole: Shingles, most = 20): { part: Span; whole: Span }[] {
  const places = new Map<number, number>();
  for (let i = whole.hashes.length - 1; i >= 0; i--) places.set(whole.hashes[i]!, i);
  const passages: { part: Span; whole: Span }[] = [];
  for (let i = 0; i < part.hashes.length; ) {
    const place = places.get(part.hashes[i]!);
    if (place === undefined) {
      i++;
      continue;
    }
    let length = 1;
    while (i + length < part.hashes.length && part.hashes[i + length] === whole.hashes[place + length]) length++;
    passages.push({ part: stretch(part, i, length), whole: stretch(whole, place, length) });
    i += length;
  }
  const size = (passage: { part: Span }) => passage.part.end - passage.part.start;
  return passages.sort((a, b) => size(b) - size(a) || a.part.start - b.part.start).slice(0, most);
}

function stretch(shingles: Shingles, from: number, length: number): Span {
  return { start: shingles.spans[from]!.start, end: shingles.spans[from + length - 1]!.end };
}
