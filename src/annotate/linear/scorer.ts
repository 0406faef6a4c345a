/** A linear model as its users see it: adds, for each active feature, the weights that the feature has for each class. */
export interface Scorer {
  /** Adds to `scores` (one cell a class) the weights of the first `count` features in `keys`. */
  add(keys: Int32Array, count: number, scores: Int32Array): void;
}

/** Index of the largest of the first `classes` scores; the lowest index wins a tie, so that runs are alike. */
export function argmax(scores: Int32Array, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
