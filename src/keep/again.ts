import type { Tools } from "../pipeline.js";
import type { Store } from "../store/index.js";

/** Goes up with every change of the rules by which records are put together. */
const RULES = 4;

/** Has everything merged anew where what the shelf keeps was made by other rules, or with other tables. */
export async function forgetOtherRules(store: Store, { lexicon }: Tools): Promise<void> {
  const now = `${RULES} ${lexicon.hash}`;
  if ((await store.shelf().get<string>("made", "by")) === now) return;
  await store.forgetMerging();
  await store.shelf().put("made", "by", now);
}
