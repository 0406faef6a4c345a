import { canonicalOrder, MemoryShelf, type World, worldOf } from "../merge/index.js";
import type { Claim, Copy, Decision, HearsayRecord, Merged, MergedEvent, Story } from "../model/index.js";
import { Together } from "./together.js";

export { Origins } from "./origins.js";
export { statusOf } from "./status.js";
export { Together } from "./together.js";

/** Everything that many records say together, under people's decisions: what `Together` comes to when it has seen them all. */
export async function mergeRecords(
  given: readonly HearsayRecord[],
  decisions: readonly Decision[] = [],
  world: World = worldOf(given),
): Promise<Merged> {
  const records = canonicalOrder(given);
  const byId = new Map(records.map((record) => [record.document.id, record]));
  const together = new Together(new MemoryShelf(), async (id) => byId.get(id) ?? null, decisions, world);
  for (const record of records) await together.put(record);
  const { put } = await together.settle();
  put.sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  const of = <T>(kind: keyof Merged) => put.filter((row) => row.kind === kind).map(({ item }) => item as T);
  return {
    copies: of<Copy>("copies"),
    stories: of<Story>("stories"),
    events: of<MergedEvent>("events"),
    claims: of<Claim>("claims"),
  };
}
