/** A place in a list: `order` sorts it, `id` is what stands there. No two things of one list share an order. */
export interface Posting {
  order: string;
  id: string;
}

/** What stands in a list on either side of a place, the nearest first. */
export interface Beside {
  before: readonly Posting[];
  after: readonly Posting[];
}

/**
 * Where merging keeps what it knows from one report to the next: things by kind and id, and lists sorted by `order`. In memory for a
 * run that ends with its answer; over the store's tables for a record that is kept. What is put is plain data and is not changed after.
 */
export interface Shelf {
  get<T>(kind: string, id: string): Promise<T | undefined>;
  put(kind: string, id: string, value: unknown): Promise<void>;
  drop(kind: string, id: string): Promise<void>;
  /** Puts a posting in each of the lists. */
  add(lists: readonly string[], posting: Posting): Promise<void>;
  remove(lists: readonly string[], posting: Posting): Promise<void>;
  /** At most `most` postings that come before `order`, the nearest first. */
  before(list: string, order: string, most: number): Promise<Posting[]>;
  /** At most `most` postings that come after `order`, the nearest first; all of the list from an empty `order` on. */
  after(list: string, order: string, most: number): Promise<Posting[]>;
  /** For each of the lists, what `before` and `after` give of it. */
  beside(lists: readonly string[], order: string, most: number): Promise<Beside[]>;
}
