import type { Posting } from "./shelf.js";

/** Lists of postings sorted by their order, as a shelf keeps them. */

/** Where the first posting stands that does not come before `order`. */
export function placeOf(postings: readonly Posting[], order: string): number {
  const last = postings.at(-1);
  if (last === undefined || last.order < order) return postings.length;
  let low = 0;
  let high = postings.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (postings[middle]!.order < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a posting in its place, instead of one of the same order. */
export function addPosting(postings: Posting[], posting: Posting): void {
  const at = placeOf(postings, posting.order);
  postings.splice(at, postings[at]?.order === posting.order ? 1 : 0, posting);
}

/** Takes the posting of an order away; whether there was one. */
export function removePosting(postings: Posting[], order: string): boolean {
  const at = placeOf(postings, order);
  if (postings[at]?.order !== order) return false;
  postings.splice(at, 1);
  return true;
}

/** At most `most` that come before `order`, the nearest first. */
export function postingsBefore(postings: readonly Posting[], order: string, most: number): Posting[] {
  const at = placeOf(postings, order);
  return postings.slice(Math.max(0, at - most), at).reverse();
}

/** At most `most` that come after `order`, the nearest first. */
export function postingsAfter(postings: readonly Posting[], order: string, most: number): Posting[] {
  const at = placeOf(postings, order);
  const from = postings[at]?.order === order ? at + 1 : at;
  return postings.slice(from, from + most);
}
