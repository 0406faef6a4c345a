import { type Catalogue, CatalogueBuilder } from "../query/index.js";
import { amend } from "../review/index.js";
import type { Store } from "../store/index.js";
import { type Known, loadKnown } from "./known.js";
import { decisionsThatHold } from "./standing.js";

/** The catalogue of a store; records are let go as they come. Put together in memory where a run was cut short before it could. */
export async function loadCatalogue(store: Store): Promise<Catalogue> {
  const builder = new CatalogueBuilder();
  const merged = (await store.stale()) ? null : await store.merged();
  if (merged !== null) {
    const decisions = await decisionsThatHold(store);
    for await (const record of store.records()) builder.add(amend(record, decisions));
    return builder.finish(merged);
  }
  const known = (await store.counts()).documents === 0 ? NOTHING : await loadKnown(store);
  for (const record of known.records) builder.add(record);
  return builder.finish(known.merged);
}

const NOTHING: Known = { records: [], merged: { copies: [], stories: [], events: [], claims: [] } };
