import { type Clusters, clusterOf, overlaps, type Score, scoreOf } from "./clusters.js";

/** B³ (Bagga and Baldwin 1998): for each mention, the share of its cluster that is with it in the other clustering. */
export function bCubed(key: Clusters, response: Clusters): Score {
  return scoreOf(shares(response, key), shares(key, response));
}

function shares(clusters: Clusters, others: Clusters): { found: number; of: number } {
  const by = clusterOf(others);
  let found = 0;
  let of = 0;
  for (const cluster of clusters) {
    for (const count of overlaps(cluster, by).values()) found += (count * count) / cluster.size;
    of += cluster.size;
  }
  return { found, of };
}
