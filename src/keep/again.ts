import type { Merged, MergedDelta } from "../model/index.js";
import type { Tools } from "../pipeline.js";
import type { Store } from "../store/index.js";

/** Goes up with every change of the rules by which records are put together. */
const RULES = 1;

/**
 * Has everything merged anew where what the shelf keeps was made by other rules, or with other tables. Gives the merged state as it
 * was before, null where it can be built upon.
 */
export async function forgetOtherRules(store: Store, { lexicon }: Tools): Promise<Merged | null> {
  const now = `${RULES} ${lexicon.hash}`;
  if ((await store.shelf().get<string>("made", "by")) === now) return null;
  const before = await store.merged();
  await store.forgetMerging();
  await store.shelf().put("made", "by", now);
  return before;
}

/** The same changes, with all rows of an earlier state taken away that the new one does not have. */
export function insteadOf(before: Merged, { put, drop }: MergedDelta): MergedDelta {
  const now = new Set(put.map(({ kind, item }) => `${kind} ${item.id}`));
  const gone = (["copies", "stories", "events", "claims"] as const).flatMap((kind) =>
    before[kind].filter(({ id }) => !now.has(`${kind} ${id}`)).map(({ id }) => ({ kind, id })),
  );
  return { put, drop: [...drop, ...gone] };
}
