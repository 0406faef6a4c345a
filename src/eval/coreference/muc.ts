import { type Clusters, clusterOf, overlaps, type Score, scoreOf } from "./clusters.js";

/** MUC (Vilain et al. 1995): links that must be added to a clustering to hold the other's clusters together. Singletons count nothing. */
export function muc(key: Clusters, response: Clusters): Score {
  return scoreOf(links(response, key), links(key, response));
}

function links(clusters: Clusters, others: Clusters): { found: number; of: number } {
  const by = clusterOf(others);
  let found = 0;
  let of = 0;
  for (const cluster of clusters) {
    const parts = overlaps(cluster, by);
    const alone = cluster.size - [...parts.values()].reduce((sum, count) => sum + count, 0);
    found += cluster.size - (parts.size + alone);
    of += cluster.size - 1;
  }
  return { found, of };
}
