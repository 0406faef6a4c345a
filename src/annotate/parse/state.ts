const NONE = -1;
/** So many dependents on a side, or more, look alike. */
export const MANY = 3;

/** A configuration of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez & Satta 2011). Nodes are 0 for the root and 1 to
 * `count` for the words; the stack starts with the root, the buffer holds `next` to `count`. */
export class State {
  count = 0;
  next = 1;
  depth = 0;
  stack = new Int32Array(64);
  head = new Int32Array(64);
  label = new Int32Array(64);
  /** First and second leftmost and rightmost dependents, and how many there are on each side. */
  left1 = new Int32Array(64);
  left2 = new Int32Array(64);
  right1 = new Int32Array(64);
  right2 = new Int32Array(64);
  lefts = new Int32Array(64);
  rights = new Int32Array(64);

  reset(count: number): void {
    if (this.stack.length < count + 2) this.grow(2 * count + 2);
    this.count = count;
    this.next = 1;
    this.depth = 1;
    this.stack[0] = 0;
    for (const array of [this.head, this.left1, this.left2, this.right1, this.right2]) array.fill(NONE, 0, count + 1);
    for (const array of [this.label, this.lefts, this.rights]) array.fill(0, 0, count + 1);
  }

  /** Becomes like another configuration. */
  copy(other: State): void {
    const size = other.count + 1;
    if (this.stack.length < size + 1) this.grow(2 * size);
    this.count = other.count;
    this.next = other.next;
    this.depth = other.depth;
    this.stack.set(other.stack.subarray(0, other.depth));
    this.head.set(other.head.subarray(0, size));
    this.label.set(other.label.subarray(0, size));
    this.left1.set(other.left1.subarray(0, size));
    this.left2.set(other.left2.subarray(0, size));
    this.right1.set(other.right1.subarray(0, size));
    this.right2.set(other.right2.subarray(0, size));
    this.lefts.set(other.lefts.subarray(0, size));
    this.rights.set(other.rights.subarray(0, size));
  }

  /** Whether the features can tell nothing apart in what is still open: the stack, the next words, their nearest dependents. What
   * is done below them may differ. */
  isLike(other: State): boolean {
    if (this.next !== other.next || this.depth !== other.depth) return false;
    for (let i = this.depth - 1; i >= 0; i--) {
      const node = this.stack[i]!;
      if (node !== other.stack[i] || !this.isLikeAt(other, node)) return false;
    }
    return this.next > this.count || this.isLikeAt(other, this.next);
  }

  private isLikeAt(other: State, node: number): boolean {
    return (
      Math.min(MANY, this.lefts[node]!) === Math.min(MANY, other.lefts[node]!) &&
      Math.min(MANY, this.rights[node]!) === Math.min(MANY, other.rights[node]!) &&
      this.sameArc(other, this.left1[node]!, other.left1[node]!) &&
      this.sameArc(other, this.left2[node]!, other.left2[node]!) &&
      this.sameArc(other, this.right1[node]!, other.right1[node]!) &&
      this.sameArc(other, this.right2[node]!, other.right2[node]!)
    );
  }

  private sameArc(other: State, mine: number, theirs: number): boolean {
    return mine === theirs && (mine < 0 || this.label[mine] === other.label[mine]);
  }

  private grow(size: number): void {
    this.stack = new Int32Array(size);
    this.head = new Int32Array(size);
    this.label = new Int32Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.lefts = new Int32Array(size);
    this.rights = new Int32Array(size);
  }

  done(): boolean {
    return this.next > this.count && this.depth === 1;
  }

  canShift(): boolean {
    return this.next <= this.count;
  }

  /** The next word may take the top of the stack as its dependent. */
  canLeft(): boolean {
    return this.next <= this.count && this.depth > 1;
  }

  /** The word under the top may take the top; the root may only when nothing else is left, which makes it take one. */
  canRight(): boolean {
    return this.depth > 2 || (this.depth === 2 && this.next > this.count);
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  arcLeft(label: number): void {
    const dependent = this.stack[--this.depth]!;
    const head = this.next;
    this.head[dependent] = head;
    this.label[dependent] = label;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = dependent;
    this.lefts[head]!++;
  }

  arcRight(label: number): void {
    const dependent = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.head[dependent] = head;
    this.label[dependent] = label;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = dependent;
    this.rights[head]!++;
  }
}
