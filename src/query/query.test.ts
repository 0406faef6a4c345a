import { describe, expect, it } from "vitest";
import { augustReport, octoberReport } from "../../test/fixtures/two-reports.js";
import { mergeRecords } from "../weigh/index.js";
import { findById, findClaims, findEntities, findEvents, findSources, findStories, timeline } from "./index.js";

const records = [augustReport(), octoberReport()];
const known = { records, merged: await mergeRecords(records) };
const NORTH_KOREA = ["Q423", "Q56226"];

describe("finding", () => {
  it("filters claims by status, pair, type and words", () => {
    expect(findClaims(known, { status: "disputed" })).toHaveLength(1);
    expect(findClaims(known, { status: "denied" })).toEqual([]);
    const aid = findClaims(known, { type: "AID", actors: [["Q159"], NORTH_KOREA] });
    expect(aid.map((claim) => claim.status).sort()).toEqual(["alleged", "disputed"]);
    expect(findClaims(known, { text: "SUPPLYING weapons" }).map((claim) => claim.status)).toContain("disputed");
    expect(findClaims(known, { text: "bananas" })).toEqual([]);
  });

  it("filters events by date and outlet", () => {
    const june = findEvents(known, { from: "2024-06", to: "2024-06" });
    expect(june.map((event) => event.type).sort()).toEqual(["AGREE", "CONSULT"]);
    expect(findEvents(known, { to: "2023" })).toHaveLength(2);
    expect(findEvents(known, { outlet: "korean central" })).toHaveLength(1);
  });

  it("orders a timeline by day, the undated last", () => {
    const days = timeline(known).map((event) => event.time?.earliest ?? "undated");
    expect(days.filter((day) => day !== "undated")).toEqual(days.filter((day) => day !== "undated").sort());
    expect(days.indexOf("undated")).toBe(days.filter((day) => day !== "undated").length);
  });

  it("finds things by the beginning of their id", () => {
    const claim = known.merged.claims[0]!;
    expect(findById(known, claim.id)).toEqual([{ id: claim.id, kind: "claim", claim }]);
    expect(findById(known, claim.id.slice(0, 12)).map((one) => one.id)).toContain(claim.id);
    expect(findById(known, "doc_")).toHaveLength(2);
    expect(findById(known, "")).toEqual([]);
    const statement = records[0]!.statements[0]!;
    expect(findById(known, statement.id)[0]).toMatchObject({ kind: "statement", record: records[0] });
  });

  it("finds entities by name and sources by weight", () => {
    expect(findEntities(known, "north korea").map((entity) => entity.id)).toEqual(["Q423"]);
    expect(findEntities(known, "putin").map((entity) => entity.id)).toEqual(["Q7747"]);
    expect(findSources(known)[0]).toMatchObject({ id: "unnamed", speaks: 2, reports: 2 });
    expect(findStories(known).map((story) => story.last)).toEqual(["2024-10-08", "2024-08-16"]);
  });
});
