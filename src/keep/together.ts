import { type HearsayRecord, isProblem } from "../model/index.js";
import { code, combine, dateEvidence, type Incoming, type Tools } from "../pipeline.js";
import type { Store } from "../store/index.js";
import { byPublication, type Known, loadRecords } from "./known.js";

const BATCH = 16;
/** A report dated by another may date a third; more rounds than this were never seen to add anything. */
const DATING_ROUNDS = 3;

/**
 * Merges all records of a store and keeps the result; reports without a date are dated by others first. Kept as one: a run that is
 * cut short leaves all of it or nothing.
 */
export async function putTogether(store: Store, tools: Tools): Promise<Known> {
  const before = await loadRecords(store);
  const records = (await store.stale()) ? await dateByOthers(before, store, tools) : before;
  const merged = combine(records, await store.decisions(), tools.lexicon);
  const same = new Set(before);
  await store.transaction(async (kept) => {
    for (const record of records) if (!same.has(record)) await kept.putRecord(record);
    await kept.putMerged(merged);
  });
  return { records, merged };
}

/**
 * The same records, those dated that other reports can date. It starts from what each report says alone, also
 * where an earlier run dated it, so that reading in one go or in many comes to the same.
 */
async function dateByOthers(records: readonly HearsayRecord[], store: Store, tools: Tools): Promise<HearsayRecord[]> {
  const now = new Map(records.map((record) => [record.document.id, record]));
  const again = async (dated: Iterable<[HearsayRecord, Incoming["evidence"]]>) => {
    let moved = false;
    for await (const record of codeAgain(dated, store, tools)) {
      moved ||= isMoved(record, now.get(record.document.id));
      now.set(record.document.id, record);
    }
    return moved;
  };
  await again(records.filter(isDatedByOthers).map((record) => [record, []]));
  for (let round = 0; round < DATING_ROUNDS; round++) {
    const evidence = dateEvidence([...now.values()]);
    const moved = await again([...evidence].map(([id, given]) => [now.get(id)!, given]));
    if (!moved) break;
  }
  return [...now.values()].sort(byPublication);
}

async function* codeAgain(
  dated: Iterable<[HearsayRecord, Incoming["evidence"]]>,
  store: Store,
  tools: Tools,
): AsyncGenerator<HearsayRecord> {
  let batch: Incoming[] = [];
  const flush = async () => {
    const coded = await code(batch, tools);
    batch = [];
    return coded.filter((one): one is HearsayRecord => !isProblem(one));
  };
  for (const [{ document }, evidence] of dated) {
    const source = await store.getSource(document.bytes, document.uri);
    if (source) batch.push({ source, evidence });
    if (batch.length >= BATCH) yield* await flush();
  }
  yield* await flush();
}

/** What rests on another report has no words of its own to point at. */
function isDatedByOthers({ document: { published } }: HearsayRecord): boolean {
  return published.basis === "inferred" && published.reasons.some((reason) => reason.start === null);
}

function isMoved(after: HearsayRecord, before: HearsayRecord | undefined): boolean {
  return JSON.stringify(after.document.published) !== JSON.stringify(before?.document.published);
}
