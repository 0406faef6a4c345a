import {
  type Beside,
  type Posting,
  placeOf,
  postingsAfter,
  postingsBefore,
  removePosting,
  type Shelf,
} from "../model/index.js";

const NONE: readonly Posting[] = [];
const NOTHING: Beside = { before: NONE, after: NONE };
/** A list that grows in place is given room for more, which shorter ones, most of all, never come to use. */
const SHORT = 16;

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

  async add(lists: readonly string[], posting: Posting): Promise<void> {
    for (const list of lists) this.addTo(list, posting);
  }

  async remove(lists: readonly string[], { order }: Posting): Promise<void> {
    for (const list of lists) {
      const postings = this.postings(list);
      if (removePosting(postings, order) && postings.length === 0) this.lists.delete(list);
    }
  }

  async before(list: string, order: string, most: number): Promise<Posting[]> {
    return postingsBefore(this.postings(list), order, most);
  }

  async after(list: string, order: string, most: number): Promise<Posting[]> {
    return postingsAfter(this.postings(list), order, most);
  }

  async beside(lists: readonly string[], order: string, most: number): Promise<Beside[]> {
    const found: Beside[] = [];
    for (const list of lists) {
      const held = this.lists.get(list);
      if (held === undefined) found.push(NOTHING);
      else if (Array.isArray(held))
        found.push({ before: postingsBefore(held, order, most), after: postingsAfter(held, order, most) });
      else if (held.order === order) found.push(NOTHING);
      else found.push(held.order < order ? { before: [held], after: NONE } : { before: NONE, after: [held] });
    }
    return found;
  }

  private addTo(list: string, posting: Posting): void {
    const held = this.lists.get(list);
    if (held === undefined) this.lists.set(list, posting);
    else if (!Array.isArray(held)) this.lists.set(list, two(held, posting));
    else {
      const at = placeOf(held, posting.order);
      if (held[at]?.order === posting.order) held[at] = posting;
      else if (held.length >= SHORT) held.splice(at, 0, posting);
      else this.lists.set(list, withOneAt(at, posting, held));
    }
  }

  private postings(list: string): Posting[] {
    const held = this.lists.get(list);
    return held === undefined ? [] : Array.isArray(held) ? held : [held];
  }
}

function two(a: Posting, b: Posting): Posting | Posting[] {
  if (a.order === b.order) return b;
  return a.order < b.order ? [a, b] : [b, a];
}

/** As long as it must be and no longer, which no splice and no spread gives. */
function withOneAt(at: number, posting: Posting, postings: readonly Posting[]): Posting[] {
  const longer = new Array<Posting>(postings.length + 1);
  for (let i = 0; i < at; i++) longer[i] = postings[i]!;
  longer[at] = posting;
  for (let i = at; i < postings.length; i++) longer[i + 1] = postings[i]!;
  return longer;
}
