/** The first few of a list in an order, in that order; the rest need not be put in order. */
export function firstOf<T>(items: readonly T[], limit: number, compare: (a: T, b: T) => number): T[] {
  if (items.length <= limit) return [...items].sort(compare);
  const heap = items.slice(0, limit);
  for (let at = (limit >> 1) - 1; at >= 0; at--) sink(heap, at, compare);
  for (let at = limit; at < items.length; at++) {
    if (limit === 0 || compare(items[at]!, heap[0]!) >= 0) continue;
    heap[0] = items[at]!;
    sink(heap, 0, compare);
  }
  return heap.sort(compare);
}

/** Puts a heap in order again whose thing at a place may come before one below it: the last in order is on top. */
function sink<T>(heap: T[], from: number, compare: (a: T, b: T) => number): void {
  for (let at = from; ; ) {
    let last = at;
    for (const below of [2 * at + 1, 2 * at + 2])
      if (below < heap.length && compare(heap[below]!, heap[last]!) > 0) last = below;
    if (last === at) return;
    [heap[at], heap[last]] = [heap[last]!, heap[at]!];
    at = last;
  }
}
