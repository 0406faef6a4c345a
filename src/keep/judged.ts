import { amend } from "../review/amend.js";
import type { Store } from "../store/index.js";
import { decisionsThatHold } from "./standing.js";

/** Gives records by document id as people's decisions leave them, which is how lists and exports show them. */
export function judgedRecords(store: Store): (id: string) => ReturnType<Store["getRecord"]> {
  let decisions: ReturnType<Store["decisions"]> | undefined;
  return async (id) => {
    const record = await store.getRecord(id);
    decisions ??= decisionsThatHold(store);
    return record && amend(record, await decisions);
  };
}
