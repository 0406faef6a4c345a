import type { Lexicon } from "../lexicon/index.js";
import type { Decision } from "../model/index.js";
import { worldIn } from "../pipeline.js";
import type { Store } from "../store/index.js";
import { Together } from "../weigh/index.js";
import { asRun } from "./run.js";
import { decisionsThatHold, decisionsWithoutGround, keepGrounds } from "./standing.js";
import { programVersion } from "./tools.js";

/** Keeps a decision and what it changes, both or neither. */
export async function decideInto(store: Store, decision: Decision, lexicon: Lexicon): Promise<void> {
  const made = { version: programVersion(), model: null, data: lexicon.hash };
  await asRun(store, { what: "decide", made }, (noted) =>
    noted.transaction(async (kept) => {
      await kept.putDecision(decision);
      const together = togetherIn(kept, await decisionsThatHold(kept), lexicon);
      await reviewNew(kept, together);
      await kept.applyMerged(await together.settle(), []);
    }),
  );
}

/** Has what decisions speak of looked at again that nothing was merged under yet. */
export async function reviewNew(store: Store, together: Together): Promise<void> {
  const shelf = store.shelf();
  const decisions = await store.decisions();
  const fresh = decisions.slice((await shelf.get<number>("made", "decisions")) ?? 0);
  for (const decision of fresh) await together.review(decision);
  await keepGrounds(store, fresh);
  await shelf.put("made", "decisions", decisions.length);
}

/** Decisions that find nothing to act on any more: they are to be asked again. */
export async function decisionsToAskAgain(store: Store, lexicon: Lexicon): Promise<Decision[]> {
  const idle = await togetherIn(store, await decisionsThatHold(store), lexicon).toAskAgain();
  return [...idle, ...(await decisionsWithoutGround(store))];
}

function togetherIn(store: Store, decisions: readonly Decision[], lexicon: Lexicon): Together {
  return new Together(store.shelf(), (id) => store.getRecord(id), decisions, worldIn(lexicon));
}
