import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { augustReport, octoberReport } from "../../test/fixtures/two-reports.js";
import { eventIdOf, MemoryShelf, worldOf } from "../merge/index.js";
import { type Decision, type Merged, makeId } from "../model/index.js";
import { mergeRecords, Together } from "../weigh/index.js";

const records = [augustReport(), octoberReport()];
const before = await mergeRecords(records);

function decide(
  judgement: Decision["judgement"],
  kind: Decision["kind"],
  left: string,
  right: string,
  at = "2024-11-01",
): Decision {
  return {
    id: makeId("decision", judgement, kind, left, right, at),
    judgement,
    kind,
    left,
    right,
    by: "me",
    at,
    note: null,
  };
}

function mention(words: string): string {
  for (const { document, events } of records) {
    const event = events.find((one) => document.text.slice(one.evidence.start).startsWith(words));
    if (event) return event.id;
  }
  throw new Error(words);
}

function holding(merged: Merged, id: string) {
  return merged.events.find((event) => event.mentions.some((one) => one.event === id))!;
}

/** The decisions of those given that find nothing to act on. */
async function open(...decisions: Decision[]): Promise<Decision[]> {
  const recordOf = async (id: string) => records.find(({ document }) => document.id === id) ?? null;
  const together = new Together(new MemoryShelf(), recordOf, decisions, worldOf(records));
  for (const record of records) await together.put(record);
  await together.settle();
  return together.toAskAgain();
}

const visitA = mention("Putin visited North Korea");
const visitB = mention("Putin's visit to Pyongyang");
const thanked = mention("Kim thanked");
const birthday = mention("Kim has sent");

describe("decisions", () => {
  it("part what the machine joined, and say who did", async () => {
    const after = await mergeRecords(records, [decide("not_same", "event", visitA, visitB)]);
    expect(holding(after, visitA)).not.toBe(holding(after, visitB));
    expect(holding(after, visitB).mentions[0]!.reasons).toEqual(["judged not the same by me"]);
    expect(after.events.length).toBe(before.events.length + 1);
  });

  it("join what the machine kept apart, claims included", async () => {
    const after = await mergeRecords(records, [decide("same", "event", thanked, birthday)]);
    const event = holding(after, thanked);
    expect(event.mentions.map((one) => one.event)).toContain(birthday);
    expect(after.claims.find((claim) => claim.id === event.claim)?.counts.reports).toBe(2);
  });

  it("are found by the id that a merged event had, and by a mention's", async () => {
    const old = holding(before, visitA).id;
    expect(old).toBe(eventIdOf(visitA));
    const after = await mergeRecords(records, [decide("not_same", "event", old, eventIdOf(visitB))]);
    expect(holding(after, visitA)).not.toBe(holding(after, visitB));
  });

  it("hold until another follows; unsure leaves the machine's finding", async () => {
    const parted = decide("not_same", "event", visitA, visitB, "2024-11-01");
    const unsure = decide("unsure", "event", visitB, visitA, "2024-11-02");
    expect(await mergeRecords(records, [unsure, parted])).toEqual(before);
  });

  it("act on claims: the two that allege are parted, the dispute stays with one", async () => {
    const [says, accused] = [mention("North Korea has supplied"), mention("supplying weapons")];
    const after = await mergeRecords(records, [decide("not_same", "claim", says, accused)]);
    const claim = (id: string) => after.claims.find((one) => one.id === holding(after, id).claim)!;
    expect(claim(says).status).toBe("disputed");
    expect(claim(accused).status).toBe("alleged");
    const joined = [decide("same", "claim", says, accused, "2024-11-03")];
    expect(await mergeRecords(records, joined)).toEqual(before);
  });

  it("make and unmake copies", async () => {
    const [a, b] = [records[0]!.document.id, records[1]!.document.id];
    const copies = (await mergeRecords(records, [decide("same", "copy", a, b)])).copies;
    expect(copies).toMatchObject([{ part: b, whole: a, reasons: ["judged a copy by me"] }]);
    expect(copies[0]!.share).toBeLessThan(0.5);
    const back = [decide("same", "copy", a, b, "1"), decide("not_same", "copy", a, b, "2")];
    expect((await mergeRecords(records, back)).copies).toEqual([]);
  });

  it("that find nothing are given back to be asked again", async () => {
    const lost = decide("same", "event", "e_gone", visitA);
    expect(await open(lost)).toEqual([lost]);
    expect(await open(decide("same", "event", visitA, visitB))).toEqual([]);
  });

  it("never lose or double a mention, and leave the grouping as it was", async () => {
    const ids = records.flatMap((record) => record.events.map((event) => event.id));
    const decision = fc
      .tuple(
        fc.constantFrom("same", "not_same", "unsure"),
        fc.constantFrom("event", "claim"),
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
      )
      .map(([judgement, kind, left, right]) =>
        decide(judgement as Decision["judgement"], kind as Decision["kind"], left, right),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(decision, { maxLength: 12 }), async (decisions) => {
        const merged = await mergeRecords(records, decisions);
        const held = merged.events.flatMap((event) => event.mentions.map((one) => one.event));
        expect(held.sort()).toEqual([...ids].sort());
        expect(await mergeRecords(records, decisions)).toEqual(merged);
        expect(await mergeRecords(records)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
