import { type Cluster, cluster } from "../cluster.js";
import type { Directory } from "../directory.js";
import { compareEvents } from "./agree.js";
import { blockKeys } from "./blocks.js";
import { byOrder, type EventMention } from "./mention.js";

export { byOrder, type EventMention, mentionsOf, type Stage } from "./mention.js";

/** Which mentions, of any reports, tell of one event. Gives and keeps the canonical order. */
export function groupEvents(mentions: readonly EventMention[], directory: Directory): Cluster<EventMention>[] {
  const ordered = [...mentions].sort(byOrder);
  return cluster(ordered, blockKeys, (a, b) => compareEvents(a, b, directory));
}
