/** Weighed features, by hash in ascending order, scaled to length 1: what is kept of a report's words. */
export interface Vector {
  features: Uint32Array;
  weights: Float32Array;
}

export function vectorOf(weights: Iterable<readonly [string, number]>): Vector {
  const sums = new Map<number, number>();
  for (const [name, weight] of weights) {
    const feature = hashOf(name);
    sums.set(feature, (sums.get(feature) ?? 0) + weight);
  }
  return pack(sums);
}

/** The sum of several, scaled to length 1. */
export function sumOf(vectors: readonly Vector[]): Vector {
  const sums = new Map<number, number>();
  for (const { features, weights } of vectors) {
    for (let i = 0; i < features.length; i++) sums.set(features[i]!, (sums.get(features[i]!) ?? 0) + weights[i]!);
  }
  return pack(sums);
}

/** The cosine of two: 0 where they share nothing, 1 where they are the same. */
export function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  meet(a.features, b.features, (i, j) => {
    dot += a.weights[i]! * b.weights[j]!;
  });
  return dot;
}

/** Names as features alone, ascending. */
export function featuresOf(names: Iterable<string>): Uint32Array {
  return Uint32Array.from(new Set([...names].map(hashOf))).sort();
}

/** Share of the features of either that stand in both. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  meet(a, b, () => {
    shared++;
  });
  return shared / Math.max(1, a.length + b.length - shared);
}

function meet(a: Uint32Array, b: Uint32Array, see: (i: number, j: number) => void): void {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i]!, b[j]!];
    if (left === right) see(i, j);
    if (left <= right) i++;
    if (right <= left) j++;
  }
}

function pack(sums: ReadonlyMap<number, number>): Vector {
  const features = Uint32Array.from(sums.keys()).sort();
  const length = Math.sqrt([...sums.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { features, weights: Float32Array.from(features, (feature) => sums.get(feature)! / length) };
}

/** FNV-1a over UTF-16 code units. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
