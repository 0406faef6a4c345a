import { type Clusters, clusterOf, overlaps, type Score, scoreOf } from "./clusters.js";

/**
 * LEA (Moosavi and Strube 2016): each cluster counts by its size, and is resolved to the share of its links that stand in the other
 * clustering; a singleton's link is with itself.
 */
export function lea(key: Clusters, response: Clusters): Score {
  return scoreOf(resolved(response, key), resolved(key, response));
}

function resolved(clusters: Clusters, others: Clusters): { found: number; of: number } {
  const by = clusterOf(others);
  let found = 0;
  let of = 0;
  for (const cluster of clusters) {
    of += cluster.size;
    if (cluster.size === 1) {
      const other = by.get([...cluster][0]!);
      if (other?.size === 1) found += 1;
      continue;
    }
    let shared = 0;
    for (const count of overlaps(cluster, by).values()) shared += links(count);
    found += (cluster.size * shared) / links(cluster.size);
  }
  return { found, of };
}

function links(size: number): number {
  return (size * (size - 1)) / 2;
}
