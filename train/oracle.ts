import type { State } from "../src/annotate/parse/state.js";

/** How many gold arcs each kind of move puts out of reach (dynamic oracle for arc-hybrid; Goldberg & Nivre 2013). */
export interface Costs {
  shift: number;
  left: number;
  right: number;
}

/** Costs of the moves in a state, against gold heads (index 1 up, 0 the root). A move that is not allowed costs infinity. */
export function moveCosts(state: State, gold: Int32Array): Costs {
  const { stack, depth, next, count } = state;
  const s0 = stack[depth - 1]!;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const costs: Costs = { shift: Infinity, left: Infinity, right: Infinity };
  let owned = 0;
  for (let i = next; i <= count; i++) if (gold[i] === s0) owned++;
  if (state.canShift()) {
    const b0 = next;
    let cost = 0;
    for (let i = 0; i < depth; i++) {
      if (stack[i]! !== 0 && gold[stack[i]!] === b0) cost++;
      if (i < depth - 1 && gold[b0] === stack[i]) cost++;
    }
    costs.shift = cost;
  }
  if (state.canLeft()) {
    const h = gold[s0]!;
    costs.left = owned + (h === s1 || h > next ? 1 : 0);
  }
  if (state.canRight()) costs.right = owned + (gold[s0]! >= next ? 1 : 0);
  return costs;
}
