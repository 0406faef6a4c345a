import { bestAssignment } from "./assignment.js";
import { type Clusters, clusterOf, overlaps, type Score, scoreOf } from "./clusters.js";

type Cluster = ReadonlySet<string>;

/** CEAF-e (Luo 2005): clusters aligned one to one so that their likeness, 2·shared / sizes, sums up highest. */
export function ceafE(key: Clusters, response: Clusters): Score {
  const found = aligned(key, response);
  return scoreOf({ found, of: response.length }, { found, of: key.length });
}

/** Clusters that share nothing, by way of none, are aligned apart: one assignment for each set that hangs together. */
function aligned(key: Clusters, response: Clusters): number {
  const byResponse = clusterOf(response);
  const byKey = clusterOf(key);
  const seen = new Set<Cluster>();
  let sum = 0;
  for (const first of key) {
    if (seen.has(first)) continue;
    const keys: Cluster[] = [];
    const responses = new Set<Cluster>();
    const open = [first];
    seen.add(first);
    for (let next = open.pop(); next; next = open.pop()) {
      keys.push(next);
      for (const other of overlaps(next, byResponse).keys()) {
        if (responses.has(other)) continue;
        responses.add(other);
        for (const back of overlaps(other, byKey).keys()) {
          if (seen.has(back)) continue;
          seen.add(back);
          open.push(back);
        }
      }
    }
    sum += bestAssignment(keys.map((one) => [...responses].map((other) => likeness(one, other))));
  }
  return sum;
}

function likeness(a: Cluster, b: Cluster): number {
  let shared = 0;
  for (const mention of a) if (b.has(mention)) shared++;
  return (2 * shared) / (a.size + b.size);
}
