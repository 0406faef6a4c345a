/** Clusters of mention ids; every mention in at most one. Key and response may hold other mentions than each other. */
export type Clusters = readonly ReadonlySet<string>[];

export interface Score {
  precision: number;
  recall: number;
  f: number;
}

/** Recall and precision from the two directions of one measure; 0 where there is nothing to divide by. */
export function scoreOf(right: { found: number; of: number }, wanted: { found: number; of: number }): Score {
  const precision = right.of === 0 ? 0 : right.found / right.of;
  const recall = wanted.of === 0 ? 0 : wanted.found / wanted.of;
  const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f };
}

/** Which cluster each mention is in. */
export function clusterOf(clusters: Clusters): Map<string, ReadonlySet<string>> {
  return new Map(clusters.flatMap((cluster) => [...cluster].map((mention) => [mention, cluster] as const)));
}

/** How many mentions a cluster shares with each cluster of another clustering. */
export function overlaps(
  cluster: ReadonlySet<string>,
  others: ReadonlyMap<string, ReadonlySet<string>>,
): Map<ReadonlySet<string>, number> {
  const shared = new Map<ReadonlySet<string>, number>();
  for (const mention of cluster) {
    const other = others.get(mention);
    if (other) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return shared;
}
