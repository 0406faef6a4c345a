/** What waits for its turn, each thing once, the first in order next (a binary heap; what was taken back is passed over). */
export class Queue {
  private readonly heap: { id: string; order: string }[] = [];
  private readonly waiting = new Map<string, string>();

  add(id: string, order: string): void {
    if (this.waiting.get(id) === order) return;
    this.waiting.set(id, order);
    const { heap } = this;
    let at = heap.push({ id, order }) - 1;
    for (let up = (at - 1) >> 1; at > 0 && heap[at]!.order < heap[up]!.order; up = (at - 1) >> 1) {
      this.swap(at, up);
      at = up;
    }
  }

  remove(id: string): void {
    this.waiting.delete(id);
  }

  /** The id of the next; null where nothing waits. */
  next(): string | null {
    for (let top = this.pop(); top; top = this.pop()) {
      if (this.waiting.get(top.id) !== top.order) continue;
      this.waiting.delete(top.id);
      return top.id;
    }
    return null;
  }

  private pop(): { id: string; order: string } | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return top;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && heap[left]!.order < heap[least]!.order) least = left;
      if (right < heap.length && heap[right]!.order < heap[least]!.order) least = right;
      if (least === at) return top;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}
