import { describe, expect, it } from "vitest";
import { augustReport, octoberReport } from "../../test/fixtures/two-reports.js";
import { type Decision, type Merged, makeId } from "../model/index.js";
import { mergeRecords } from "../weigh/index.js";
import { type Change, compare, comparedOf } from "./index.js";

const records = [augustReport(), octoberReport()];
const both = comparedOf({ records, merged: await mergeRecords(records) });
const august = comparedOf({ records: [records[0]!], merged: await mergeRecords([records[0]!]) });
const visit = both.merged.events.find((event) => event.mode === "visit" && event.mentions.length === 2)!;

async function parted(): Promise<typeof both> {
  const [left, right] = visit.mentions.map((mention) => mention.event);
  const decision: Decision = {
    id: makeId("decision", 1),
    judgement: "not_same",
    kind: "event",
    left: left!,
    right: right!,
    by: "me",
    at: "2024-11-01",
    note: null,
  };
  return comparedOf({ records, merged: await mergeRecords(records, [decision]) });
}

function kinds(changes: readonly Change<unknown>[]): string[] {
  return [...new Set(changes.map((change) => change.kind))].sort();
}

describe("comparing two states", () => {
  it("finds nothing between a state and itself", async () => {
    const nothing = { reports: { new: [], withdrawn: [], changed: [] }, events: [], claims: [] };
    expect(compare(both, both)).toEqual(nothing);
    const none = comparedOf({ records: [], merged: await mergeRecords([]) });
    expect(compare(none, none)).toEqual(nothing);
  });

  it("a report more brings the new and adds to the known; a report less takes it away again", async () => {
    const more = compare(august, both);
    expect(more.reports).toEqual({ new: [records[1]!.document.id], withdrawn: [], changed: [] });
    expect(kinds(more.events)).toEqual(["changed", "new"]);
    const seen = more.events.find((change) => change.kind === "changed" && change.after.id === visit.id);
    expect(seen).toMatchObject({ what: ["reports 1 → 2"] });
    const less = compare(both, august);
    expect(less.reports).toEqual({ new: [], withdrawn: [records[1]!.document.id], changed: [] });
    expect(kinds(less.events)).toEqual(["changed", "withdrawn"]);
  });

  it("a claim whose status moves says from what to what, and who holds what now", async () => {
    const silent = { ...both, merged: structuredClone(both.merged) as Merged };
    const claim = silent.merged.claims.find((one) => one.status === "disputed")!;
    claim.status = "alleged";
    claim.positions = claim.positions.filter((position) => position.stance !== "denies");
    const [change] = compare(silent, both).claims;
    expect(change).toMatchObject({ kind: "changed", before: { status: "alleged" }, after: { status: "disputed" } });
    expect(change!.kind === "changed" && change!.what).toEqual([
      "status alleged → disputed",
      "now Q159 denies",
      "now Q423 denies",
    ]);
  });

  it("one event that becomes two is split, and merged the other way round", async () => {
    const split = compare(both, await parted()).events.filter((change) => change.kind === "split");
    expect(split).toHaveLength(1);
    expect(split[0]).toMatchObject({ before: { id: visit.id } });
    const merged = compare(await parted(), both).events.filter((change) => change.kind === "merged");
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ after: { id: visit.id } });
  });
});
