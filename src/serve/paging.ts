import { ApiError } from "./errors.js";

const USUAL = 50;

export interface Page<T> {
  total: number;
  items: T[];
  next: string | null;
}

/**
 * One page of a list. A cursor names the last thing given and where it stood, so that a list which grew in between goes on after
 * that thing, not after that number.
 */
export function page<T extends object, U>(
  all: readonly T[],
  asked: { limit?: number; cursor?: string },
  idOf: (thing: T) => string,
  view: (thing: T) => U,
): Page<U> {
  const limit = asked.limit ?? USUAL;
  const start = asked.cursor === undefined ? 0 : after(all, asked.cursor, idOf);
  const items = all.slice(start, start + limit);
  const end = start + items.length;
  const last = items.at(-1);
  return {
    total: all.length,
    items: items.map(view),
    next: last !== undefined && end < all.length ? `${end}.${idOf(last)}` : null,
  };
}

function after<T>(all: readonly T[], cursor: string, idOf: (thing: T) => string): number {
  const [, number, id] = /^(\d{1,9})\.(.*)$/.exec(cursor) ?? [];
  if (number === undefined) throw new ApiError("bad-request", "not a cursor; give `next` of the page before", "cursor");
  const end = Number(number);
  const there = all[end - 1];
  if (there !== undefined && idOf(there) === id) return end;
  const moved = all.findIndex((thing) => idOf(thing) === id);
  return moved < 0 ? Math.min(end, all.length) : moved + 1;
}
