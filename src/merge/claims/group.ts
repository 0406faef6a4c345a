import { type Cluster, cluster } from "../cluster.js";
import type { Directory } from "../directory.js";
import { byOrder, type EventMention } from "../events/index.js";
import { compareClaims, isContinuing } from "./proposition.js";

/**
 * Which events are one proposition. Every event is in one claim whole; events join where their mentions do. Gives groups of events,
 * each with the reasons that joined it.
 */
export function groupClaims(
  events: readonly Cluster<EventMention>[],
  directory: Directory,
): Cluster<Cluster<EventMention>>[] {
  const ordered = [...events].sort((a, b) => byOrder(a.members[0]!, b.members[0]!));
  return cluster(ordered, keysOf, (a, b) => {
    let vetoed: string | null = null;
    for (const left of a.members.slice(0, 8)) {
      for (const right of b.members.slice(0, 8)) {
        const joining = compareClaims(left, right, directory);
        if (joining.same) return joining;
        vetoed ??= joining.veto;
      }
    }
    return { same: false, veto: vetoed };
  });
}

/** Events of acts that do not go on are claims of their own: they need no key to meet others by. */
function keysOf(event: Cluster<EventMention>): string[] {
  const first = event.members[0]!;
  if (!isContinuing(first)) return [];
  return [`${first.event.act} ${first.actorParties.join(" ")} ${first.event.historical}`];
}
