import { type Cluster, cluster } from "../cluster.js";
import type { Directory } from "../directory.js";
import { compareEvents } from "./agree.js";
import { blockKeys } from "./blocks.js";
import { byOrder, type EventMention } from "./mention.js";
import { tellingsOf } from "./tellings.js";

export { byOrder, type EventMention, mentionsOf, type Stage } from "./mention.js";

/**
 * Which mentions, of any reports, tell of one event: first what copies tell in the same words, then what agrees in role, act and
 * time. Gives and keeps the canonical order.
 */
export function groupEvents(
  mentions: readonly EventMention[],
  families: ReadonlyMap<string, string>,
  directory: Directory,
): Cluster<EventMention>[] {
  const tellings = new Map(
    tellingsOf([...mentions].sort(byOrder), families).map((telling) => [telling.first, telling.reprints]),
  );
  const clusters = cluster([...tellings.keys()], blockKeys, (a, b) => compareEvents(a, b, directory));
  return clusters.map((found) => withReprints(found, tellings));
}

function withReprints(
  found: Cluster<EventMention>,
  reprints: ReadonlyMap<EventMention, readonly EventMention[]>,
): Cluster<EventMention> {
  const all = found.members.flatMap((member, at) => [
    { member, reasons: found.reasons[at]! },
    ...reprints.get(member)!.map((reprint) => ({ member: reprint, reasons: ["the same words in a copy"] })),
  ]);
  all.sort((a, b) => byOrder(a.member, b.member));
  return { members: all.map(({ member }) => member), reasons: all.map(({ reasons }) => reasons) };
}
