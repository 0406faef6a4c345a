import type { HearsayRecord } from "../../model/index.js";
import { canonicalOrder } from "../reports.js";
import { MemoryShelf } from "../shelf.js";
import { CopyDesk, type CopyEdge } from "./desk.js";

export { containment } from "./containment.js";
export { CopyDesk, type CopyEdge, type CopyJudgements } from "./desk.js";
export { describeCopy } from "./row.js";
export { shinglesOf } from "./shingles.js";

/** Every pair of which at least half of one stands in the other, directed, before each report is left one parent. */
export async function copyEdges(records: readonly HearsayRecord[]): Promise<CopyEdge[]> {
  const desk = new CopyDesk(new MemoryShelf());
  const edges: CopyEdge[] = [];
  for (const record of canonicalOrder(records)) {
    await desk.put(record);
    edges.push(...(await desk.edges(record.document.id)));
  }
  return edges;
}
