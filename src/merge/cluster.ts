/** What joins an item to a cluster: reasons in words; a veto keeps it out whatever else agrees. */
export type Joining = { same: true; reasons: string[] } | { same: false; veto: string | null };

export interface Cluster<T> {
  members: T[];
  /** Parallel to `members`: why each was joined; empty for the first. */
  reasons: string[][];
}

/** A cluster is asked through at most so many of its members, so that one report more costs a constant. */
const ASKED = 24;

/**
 * Groups items that come in a fixed order. Each joins the cluster with most members that agree, unless any member asked has a veto;
 * of equals the older one. The outcome depends on the order of `items` alone, which callers make canonical.
 */
export function cluster<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
  compare: (item: T, member: T) => Joining,
): Cluster<T>[] {
  const clusters: Cluster<T>[] = [];
  const blocks = new Map<string, Set<number>>();
  for (const item of items) {
    const keys = keysOf(item);
    const candidates = new Set<number>();
    for (const key of keys) for (const at of blocks.get(key) ?? []) candidates.add(at);
    const best = bestOf(
      item,
      [...candidates].sort((a, b) => a - b),
      clusters,
      compare,
    );
    const at = best?.at ?? clusters.push({ members: [], reasons: [] }) - 1;
    clusters[at]!.members.push(item);
    clusters[at]!.reasons.push(best?.reasons ?? []);
    for (const key of keys) {
      const block = blocks.get(key);
      if (block) block.add(at);
      else blocks.set(key, new Set([at]));
    }
  }
  return clusters;
}

function bestOf<T>(
  item: T,
  candidates: readonly number[],
  clusters: readonly Cluster<T>[],
  compare: (item: T, member: T) => Joining,
): { at: number; reasons: string[] } | null {
  let best: { at: number; reasons: string[]; votes: number } | null = null;
  for (const at of candidates) {
    let votes = 0;
    let reasons: string[] = [];
    let vetoed = false;
    for (const member of clusters[at]!.members.slice(0, ASKED)) {
      const joining = compare(item, member);
      if (joining.same) {
        if (votes === 0) reasons = joining.reasons;
        votes++;
      } else if (joining.veto !== null) {
        vetoed = true;
        break;
      }
    }
    if (!vetoed && votes > 0 && votes > (best?.votes ?? 0)) best = { at, reasons, votes };
  }
  return best;
}
