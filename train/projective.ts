/** Lifts the dependents of crossing arcs to their grandparent until no arcs cross (Nivre & Nilsson 2005): the arc-hybrid
 * system only builds such trees. `heads` counts from 1 at index 1; 0 is the root. Mends in place. */
export function makeProjective(heads: Int32Array): void {
  for (let round = 0; round < heads.length * 4; round++) {
    const crossing = smallestCrossing(heads);
    if (crossing === 0) return;
    heads[crossing] = heads[heads[crossing]!]!;
  }
}

/** The dependent of the shortest arc that does not cover only its head's descendants; 0 where there is none. */
function smallestCrossing(heads: Int32Array): number {
  let found = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let d = 1; d < heads.length; d++) {
    const h = heads[d]!;
    if (h === 0) continue;
    const size = Math.abs(h - d);
    if (size >= shortest) continue;
    for (let i = Math.min(h, d) + 1; i < Math.max(h, d); i++) {
      if (!descends(heads, i, h)) {
        found = d;
        shortest = size;
        break;
      }
    }
  }
  return found;
}

function descends(heads: Int32Array, node: number, ancestor: number): boolean {
  let at = node;
  for (let steps = 0; at !== 0 && steps < heads.length; steps++) {
    if (at === ancestor) return true;
    at = heads[at]!;
  }
  return false;
}
