import { describe, expect, it } from "vitest";
import { RecordBuilder } from "../../test/fixtures/record-builder.js";
import { augustReport } from "../../test/fixtures/two-reports.js";
import type { Decision } from "../model/index.js";
import { mergeRecords } from "../weigh/index.js";
import { amend } from "./index.js";

function judge(left: string, right: string, more: Partial<Decision>, at = "2025-01-01"): Decision {
  return { id: `d ${left} ${at}`, kind: "finding", judgement: "wrong", left, right, by: "me", at, note: null, ...more };
}

/** KCNA carries Yonhap's words of Kim's: three statements, one in another. */
function nested() {
  const report = new RecordBuilder("Yonhap said that KCNA reported that Kim praised Putin.");
  const outer = report.statement({
    cue: "said",
    source: ["yonhap"],
    content: "that KCNA reported that Kim praised Putin",
  });
  const chain = (...ids: string[]) => ids.map((id) => ({ entities: [id], inherited: false }));
  const middle = report.statement({
    cue: "reported",
    source: ["kcna"],
    content: "that Kim praised Putin",
    parent: outer,
    chain: chain("kcna", "yonhap"),
  });
  const inner = report.statement({ cue: "praised", parent: middle, chain: chain("Q56226", "kcna", "yonhap") });
  const event = report.event({
    trigger: "praised",
    evidence: "Kim praised Putin",
    act: "SUPPORT",
    actors: ["Q56226"],
    recipients: ["Q7747"],
    within: middle,
    statement: inner,
  });
  return { record: report.record, document: report.record.document.id, outer, middle, inner, event };
}

describe("a record under decisions on its findings", () => {
  it("without any is the same record", () => {
    const record = augustReport();
    expect(amend(record, [])).toBe(record);
    expect(amend(record, [judge("e_1", "doc_other", {})])).toBe(record);
  });

  it("what is rejected is gone, and what it carried is carried by what is around it", () => {
    const { record, document, outer, middle, inner } = nested();
    const before = structuredClone(record);
    const after = amend(record, [judge(middle, document, {})]);
    expect(after.statements.map(({ id, parent }) => [id, parent])).toEqual([
      [outer, null],
      [inner, outer],
    ]);
    expect(after.statements[1]!.chain.map((link) => link.entities[0])).toEqual(["Q56226", "yonhap"]);
    expect(after.events[0]!.within).toBe(outer);
    expect(record).toEqual(before);
    expect(amend(after, [judge(middle, document, {})])).toEqual(after);
  });

  it("an event goes with the statement that it is", () => {
    const { record, document, inner } = nested();
    expect(amend(record, [judge(inner, document, {})]).events).toEqual([]);
  });

  it("what is mended is changed, also in the chains of what it carries; the last decision holds", () => {
    const { record, document, middle, inner, event } = nested();
    const mended = judge(middle, document, { judgement: "mended", change: { speakers: ["unnamed"], manner: "claim" } });
    const after = amend(record, [mended]);
    expect(after.statements.find(({ id }) => id === middle)).toMatchObject({
      manner: "claim",
      source: { kind: "unnamed" },
    });
    expect(after.statements.find(({ id }) => id === inner)!.chain.map((link) => link.entities[0])).toEqual([
      "Q56226",
      "unnamed",
      "yonhap",
    ]);
    const changed = judge(event, document, {
      judgement: "mended",
      change: { type: "AID", actors: ["Q423"], reality: "promised" },
    });
    expect(amend(record, [changed]).events[0]).toMatchObject({
      type: "AID",
      act: "AID",
      reality: "promised",
      actors: [{ entity: "Q423", country: "PRK" }],
      recipients: [{ entity: "Q7747" }],
    });
    const back = judge(event, document, { judgement: "unsure" }, "2025-01-02");
    expect(amend(record, [changed, back]).events).toEqual(record.events);
  });

  it("a rejected finding is in no event and no claim", async () => {
    const record = augustReport();
    const all = await mergeRecords([record]);
    const visit = all.events.find((event) => event.mode === "visit")!;
    const { document, event } = visit.mentions[0]!;
    const less = await mergeRecords([record], [judge(event, document, {})]);
    expect(less.events).toHaveLength(all.events.length - 1);
    expect(less.events.flatMap((one) => one.mentions).map((one) => one.event)).not.toContain(event);
    expect(less.claims.some((claim) => claim.id === visit.claim)).toBe(false);
  });
});
