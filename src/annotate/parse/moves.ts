import type { State } from "./state.js";

/** The moves of the parser are numbered: 0 shifts, then one arc to the left for each label, then one to the right. */
export const SHIFT = 0;

export class Moves {
  readonly count: number;

  constructor(readonly labels: readonly string[]) {
    this.count = 1 + 2 * labels.length;
  }

  left(label: number): number {
    return 1 + label;
  }

  right(label: number): number {
    return 1 + this.labels.length + label;
  }

  isLeft(move: number): boolean {
    return move > SHIFT && move <= this.labels.length;
  }

  label(move: number): number {
    return (move - 1) % this.labels.length;
  }

  apply(state: State, move: number): void {
    if (move === SHIFT) state.shift();
    else if (this.isLeft(move)) state.arcLeft(this.label(move));
    else state.arcRight(this.label(move));
  }

  /** The best-scored move that the state allows. The root takes label `root` and no other word does. */
  best(state: State, scores: Int32Array, root: number): number {
    const n = this.labels.length;
    if (!state.canShift() && state.depth === 2) return this.right(root);
    let best = state.canShift() ? SHIFT : -1;
    let top = best === SHIFT ? scores[SHIFT]! : Number.NEGATIVE_INFINITY;
    const scan = (from: number) => {
      for (let m = from; m < from + n; m++)
        if (scores[m]! > top && m !== from + root) {
          best = m;
          top = scores[m]!;
        }
    };
    if (state.canLeft()) scan(1);
    if (state.canRight()) scan(1 + n);
    return best;
  }
}
