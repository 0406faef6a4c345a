import { beforeEach, describe, expect, it } from "vitest";
import { onDay, RecordBuilder } from "../../test/fixtures/record-builder.js";
import { loadLexicon } from "../lexicon/index.js";
import type { Decision, HearsayRecord } from "../model/index.js";
import type { Tools } from "../pipeline.js";
import { decisionId, openStore, type Store } from "../store/index.js";
import { decideInto, decisionsToAskAgain } from "./decide.js";
import { judgedRecords } from "./judged.js";
import { mergeAll } from "./together.js";

const lexicon = loadLexicon();
/** Nothing is coded here: records are put as they are. */
const tools = { lexicon, version: "test", engine: { id: "none" } } as unknown as Tools;
const URI = "https://example.org/report";

interface Version {
  bytes: string;
  fetched: string;
  /** Words before the clause, so that it stands elsewhere. */
  before?: string;
  clause?: string;
  act?: "AID" | "CONSULT";
}

/** A version of one report, with one event. */
function report({
  bytes,
  fetched,
  before = "",
  clause = "Kim visited Russia",
  act = "CONSULT",
}: Version): HearsayRecord {
  const text = `${before}${clause} in June.`;
  const builder = new RecordBuilder(text, { published: onDay("2024-08-16") });
  Object.assign(builder.record.document, { uri: URI, fetched, id: `doc_${bytes}`, bytes });
  builder.event({ trigger: "visited", evidence: clause, act, actors: ["Q56226"], recipients: ["Q159"] });
  return builder.record;
}

let store: Store;
beforeEach(async () => {
  store = await openStore(":memory:");
});

async function keep(record: HearsayRecord): Promise<HearsayRecord> {
  await store.putReport(record);
  await mergeAll(store, tools);
  return record;
}

async function judgeWrong({ document, events }: HearsayRecord): Promise<Decision> {
  const what = { judgement: "wrong", kind: "finding", left: events[0]!.id, right: document.id } as const;
  const made = { ...what, by: "me", at: "2025-01-01", note: null };
  const decision = { ...made, id: decisionId(made) };
  await decideInto(store, decision, lexicon);
  return decision;
}

const eventsKept = async () => (await store.merged())!.events.length;
const asked = async () => (await decisionsToAskAgain(store, lexicon)).map(({ id }) => id);
const first = { bytes: "first", fetched: "2024-08-16T10:00:00Z" };
const second = { bytes: "second", fetched: "2024-08-17T10:00:00Z" };

describe("a judgement on a finding of a report that changes", () => {
  it("acts on the same words in a later version, wherever they stand there", async () => {
    await judgeWrong(await keep(report(first)));
    expect(await eventsKept()).toBe(0);
    const later = await keep(report({ ...second, before: "It was confirmed that " }));
    expect([await eventsKept(), await asked()]).toEqual([0, []]);
    expect((await judgedRecords(store)(later.document.id))!.events).toEqual([]);
  });

  it("acts on where the words stay and are read otherwise", async () => {
    await judgeWrong(await keep(report(first)));
    await keep(report({ ...second, act: "AID" }));
    expect([await eventsKept(), await asked()]).toEqual([0, []]);
  });

  it("does not act, and is asked again, where the words and what they are read as have both changed", async () => {
    const decision = await judgeWrong(await keep(report(first)));
    const changed = { clause: "Kim, who never visited Russia, sent weapons", act: "AID" } as const;
    await keep(report({ ...second, ...changed }));
    expect([await eventsKept(), await asked()]).toEqual([1, [decision.id]]);
  });

  it("is asked again also where the report is the same and its text is taken from it otherwise", async () => {
    const kept = await keep(report(first));
    const decision = await judgeWrong(kept);
    const again = structuredClone(kept);
    const [event] = again.events;
    again.document.text = `Lee${again.document.text.slice(3)}`;
    Object.assign(event!, { act: "AID", type: "AID" });
    await keep(again);
    expect([await eventsKept(), await asked()]).toEqual([1, [decision.id]]);
    await keep({ ...again, document: kept.document });
    expect([await eventsKept(), await asked()]).toEqual([0, []]);
  });

  it("acts on a later version that was merged long before the first was taken away, among many reports", async () => {
    await judgeWrong(await keep(report({ ...first, bytes: "zzz" })));
    const later = report({ ...second, bytes: "000", before: "It was confirmed that " });
    await store.putReport(later);
    for (let at = 0; at < 80; at++) {
      await store.putReport(new RecordBuilder(`Filler ${at} says nothing.`, { published: onDay("2024-08-16") }).record);
    }
    await mergeAll(store, tools);
    expect([await eventsKept(), await asked()]).toEqual([0, []]);
    expect((await judgedRecords(store)(later.document.id))!.events).toEqual([]);
  });

  it("is no longer asked once it is judged anew", async () => {
    await judgeWrong(await keep(report(first)));
    const changed = await keep(report({ ...second, clause: "Kim never visited Russia", act: "AID" }));
    expect(await asked()).toHaveLength(1);
    await judgeWrong(changed);
    expect(await eventsKept()).toBe(0);
  });
});

it("a judgement on two events moves with the words that they were told in", async () => {
  const other = new RecordBuilder("Kim visited Russia in June, it was said.", { published: onDay("2024-08-16") });
  other.event({
    trigger: "visited",
    evidence: "Kim visited Russia",
    act: "CONSULT",
    actors: ["Q56226"],
    recipients: ["Q159"],
  });
  await keep(other.record);
  const [mine] = (await keep(report(first))).events;
  expect(await eventsKept()).toBe(1);
  const what = { judgement: "not_same", kind: "event", left: other.record.events[0]!.id, right: mine!.id } as const;
  const made = { ...what, by: "me", at: "2025-01-01", note: null };
  await decideInto(store, { ...made, id: decisionId(made) }, lexicon);
  expect(await eventsKept()).toBe(2);
  await keep(report({ ...second, before: "On record: " }));
  expect([await eventsKept(), await asked()]).toEqual([2, []]);
  await keep(report({ bytes: "third", fetched: "2024-08-18T10:00:00Z", clause: "Kim has visited Russia", act: "AID" }));
  expect(await asked()).toHaveLength(1);
});
