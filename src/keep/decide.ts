import type { Lexicon } from "../lexicon/index.js";
import type { Decision } from "../model/index.js";
import { worldIn } from "../pipeline.js";
import type { Store } from "../store/index.js";
import { Together } from "../weigh/index.js";

/** Keeps a decision and what it changes, both or neither. */
export async function decideInto(store: Store, decision: Decision, lexicon: Lexicon): Promise<void> {
  await store.transaction(async (kept) => {
    await kept.putDecision(decision);
    const together = await togetherIn(kept, lexicon);
    await reviewNew(kept, together);
    await kept.applyMerged(await together.settle(), []);
  });
}

/** Has what decisions speak of looked at again that nothing was merged under yet. */
export async function reviewNew(store: Store, together: Together): Promise<void> {
  const shelf = store.shelf();
  const decisions = await store.decisions();
  for (const decision of decisions.slice((await shelf.get<number>("made", "decisions")) ?? 0)) {
    await together.review(decision);
  }
  await shelf.put("made", "decisions", decisions.length);
}

/** Decisions that find nothing to act on any more: they are to be asked again. */
export async function decisionsToAskAgain(store: Store, lexicon: Lexicon): Promise<Decision[]> {
  return (await togetherIn(store, lexicon)).toAskAgain();
}

async function togetherIn(store: Store, lexicon: Lexicon): Promise<Together> {
  return new Together(store.shelf(), (id) => store.getRecord(id), await store.decisions(), worldIn(lexicon));
}
