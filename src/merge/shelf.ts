import type { Posting, Shelf } from "../model/index.js";

/** A shelf in memory. Most lists hold one posting or two: those of one keep it without a list around it. */
export class MemoryShelf implements Shelf {
  private readonly things = new Map<string, Map<string, unknown>>();
  private readonly lists = new Map<string, Posting | Posting[]>();

  async get<T>(kind: string, id: string): Promise<T | undefined> {
    return this.things.get(kind)?.get(id) as T | undefined;
  }

  async put(kind: string, id: string, value: unknown): Promise<void> {
    const known = this.things.get(kind);
    if (known) known.set(id, value);
    else this.things.set(kind, new Map([[id, value]]));
  }

  async drop(kind: string, id: string): Promise<void> {
    this.things.get(kind)?.delete(id);
  }

  async add(list: string, posting: Posting): Promise<void> {
    const held = this.lists.get(list);
    if (held === undefined) {
      this.lists.set(list, posting);
      return;
    }
    const postings = Array.isArray(held) ? held : [held];
    const at = placeOf(postings, posting.order);
    if (postings[at]?.order === posting.order) postings[at] = posting;
    else postings.splice(at, 0, posting);
    this.lists.set(list, postings);
  }

  async remove(list: string, posting: Posting): Promise<void> {
    const postings = this.postings(list);
    const at = placeOf(postings, posting.order);
    if (postings[at]?.order !== posting.order) return;
    if (postings.length === 1) this.lists.delete(list);
    else postings.splice(at, 1);
  }

  async before(list: string, order: string, most: number): Promise<Posting[]> {
    const postings = this.postings(list);
    const at = placeOf(postings, order);
    return postings.slice(Math.max(0, at - most), at).reverse();
  }

  async after(list: string, order: string, most: number): Promise<Posting[]> {
    const postings = this.postings(list);
    let at = placeOf(postings, order);
    if (postings[at]?.order === order) at++;
    return postings.slice(at, at + most);
  }

  private postings(list: string): Posting[] {
    const held = this.lists.get(list);
    return held === undefined ? [] : Array.isArray(held) ? held : [held];
  }
}

/** Where the first posting stands that does not come before `order`. */
function placeOf(postings: readonly Posting[], order: string): number {
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
