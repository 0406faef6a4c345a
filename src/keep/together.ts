import { DateDesk } from "../merge/index.js";
import { type HearsayRecord, isProblem } from "../model/index.js";
import { code, type Incoming, type Tools, worldIn } from "../pipeline.js";
import type { DateEvidence } from "../resolve/publication/index.js";
import type { RunKind, Store } from "../store/index.js";
import { Together } from "../weigh/index.js";
import { forgetOtherRules } from "./again.js";
import { reviewNew } from "./decide.js";
import { type Known, knownOf } from "./known.js";
import { asRun } from "./run.js";
import { decisionsThatHold, standAgain } from "./standing.js";
import { versionsOf } from "./tools.js";

const BATCH = 16;
/** So many records are merged in one transaction. */
const AT_ONCE = 64;

/**
 * Puts together what a store holds and has not merged yet, and keeps the result; reports without a date are dated by others first.
 * Part by part, each with its records' new dates whole or not at all: a run that is cut short goes on where it stopped, and comes to
 * the same whatever the order in which reports came.
 */
export async function mergeAll(store: Store, tools: Tools, what: RunKind = "read"): Promise<void> {
  await asRun(store, { what, made: versionsOf(tools) }, async (noted) => {
    for (let more = true; more; ) more = await noted.transaction((kept) => mergeNew(kept, tools));
  });
}

/** The same, and gives what is known of `seen`. */
export async function putTogether(store: Store, tools: Tools, seen: ReadonlySet<string>): Promise<Known> {
  await mergeAll(store, tools);
  return knownOf(store, [...seen]);
}

/** Merges, within a transaction, what is not merged yet, or the first part of it; gives whether there is more. */
export async function mergeNew(store: Store, tools: Tools): Promise<boolean> {
  await forgetOtherRules(store, tools);
  const pending = await store.unmerged(AT_ONCE);
  if (pending.length === 0 && !(await store.stale())) return false;
  const shelf = store.shelf();
  const world = worldIn(tools.lexicon);
  const dates = new DateDesk(shelf, world);
  const fresh = new Map<string, HearsayRecord | null>();
  for (const id of pending) {
    const record = await alone(await store.getRecord(id), store, tools);
    fresh.set(id, record);
    if (record) await dates.put(record);
    else await dates.drop(id);
  }
  for (const record of await dateByOthers(await dates.settle(), fresh, store, tools)) {
    fresh.set(record.document.id, record);
    await store.putRecord(record);
  }
  const recordOf = async (id: string) => fresh.get(id) ?? store.getRecord(id);
  const moved = await standAgain(store, fresh);
  const decisions = await decisionsThatHold(store);
  const together = new Together(shelf, recordOf, decisions, world);
  for (const [id, record] of fresh) await (record ? together.put(record) : together.drop(id));
  for (const decision of decisions) if (moved.has(decision.id)) await together.review(decision);
  await reviewNew(store, together);
  await store.applyMerged(await together.settle(), [...fresh.keys()]);
  return pending.length === AT_ONCE;
}

/** A record as it reads alone, also where others have dated it. */
async function alone(record: HearsayRecord | null, store: Store, tools: Tools): Promise<HearsayRecord | null> {
  if (!record || !isDatedByOthers(record)) return record;
  const [again] = await codeAgain([[record, []]], store, tools);
  return again ?? record;
}

/** Reports that others date, or date no more, read again with what these say. */
async function dateByOthers(
  dated: ReadonlyMap<string, DateEvidence[]>,
  fresh: ReadonlyMap<string, HearsayRecord | null>,
  store: Store,
  tools: Tools,
): Promise<HearsayRecord[]> {
  const asked: [HearsayRecord, DateEvidence[]][] = [];
  for (const [id, evidence] of dated) {
    const record = fresh.get(id) ?? (await store.getRecord(id));
    if (record) asked.push([record, evidence]);
  }
  return codeAgain(asked, store, tools);
}

async function codeAgain(
  asked: readonly [HearsayRecord, DateEvidence[]][],
  store: Store,
  tools: Tools,
): Promise<HearsayRecord[]> {
  const coded: HearsayRecord[] = [];
  for (let at = 0; at < asked.length; at += BATCH) {
    const incoming: Incoming[] = [];
    for (const [{ document }, evidence] of asked.slice(at, at + BATCH)) {
      const source = await store.getSource(document.bytes, document.uri);
      if (source) incoming.push({ source, evidence });
    }
    for (const record of await code(incoming, tools)) if (!isProblem(record)) coded.push(record);
  }
  return coded;
}

/** What rests on another report has no words of its own to point at. */
function isDatedByOthers({ document: { published } }: HearsayRecord): boolean {
  return published.basis === "inferred" && published.reasons.some((reason) => reason.start === null);
}
