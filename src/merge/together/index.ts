import type { HearsayRecord } from "../../model/index.js";
import type { DateEvidence } from "../../resolve/publication/index.js";
import { MemoryShelf } from "../shelf.js";
import { type World, worldOf } from "../world.js";
import { DateDesk } from "./desk.js";

export { DateDesk } from "./desk.js";

/** What others say about when each of many reports came out, for `narrowPublication`: what `DateDesk` comes to when it has seen them all. */
export async function dateTogether(
  records: readonly HearsayRecord[],
  world: World = worldOf(records),
): Promise<Map<string, DateEvidence[]>> {
  const desk = new DateDesk(new MemoryShelf(), world);
  for (const record of records) await desk.put(record);
  return desk.settle();
}
