import { beforeAll, describe, expect, it } from "vitest";
import type { EvalResult } from "../src/eval/result.js";
import { readTogether, seedsSet } from "../src/eval/seeds/set.js";
import type { HearsayRecord, Merged } from "../src/model/index.js";
import { testTools } from "./coding.js";

const FILES = ["examples/000_43d8ff92c46573de.txt", "examples/002_b1387085c19f1e1d.txt"];

let score: EvalResult;
let records: HearsayRecord[];
let merged: Merged;

beforeAll(async () => {
  const tools = await testTools();
  score = await seedsSet.run("examples", tools);
  ({ records, merged } = await readTogether(FILES, tools));
});

describe("the two seed reports, read together", () => {
  it("give the statements and events of the key, with few false records and none from boilerplate", () => {
    expect(score.metrics.statements).toBeGreaterThanOrEqual(0.92);
    expect(score.metrics.events).toBeGreaterThanOrEqual(0.89);
    expect(score.metrics["false share"]).toBeLessThanOrEqual(0.1);
    expect(score.metrics["from boilerplate"]).toBe(0);
  });

  it("hold the weapons claim as disputed: two allege, two deny, and the reasons say so", () => {
    const claim = merged.claims.find((one) => one.status === "disputed")!;
    const held = new Set(claim.positions.map(({ holder, stance }) => `${holder} ${stance}`));
    expect([...held].sort()).toEqual(["Q159 denies", "Q30 alleges", "Q423 denies", "unnamed alleges"]);
    expect(claim.why).toBe("The United States and an unnamed source allege it; Russia and North Korea deny it.");
  });

  it("keep the chain of a quotation: Kim Jong Un, KCNA, Yonhap", () => {
    const record = records[1]!;
    const praised = record.statements.find(({ cue }) => record.document.text.slice(cue.start, cue.end) === "praised")!;
    const labels = praised.chain.map(({ entities }) => record.entities.find(({ id }) => id === entities[0])?.label);
    expect(labels).toEqual(["Kim Jong Un", "Korean Central News Agency", "Yonhap News Agency"]);
  });

  it("date themselves and each other, with reasons", () => {
    const dates = records.map(({ document }) => document.published);
    expect(dates.map(({ value, basis }) => `${value} ${basis}`)).toEqual([
      "2024-08-16 inferred",
      "2024-10-08 inferred",
    ]);
    for (const { reasons } of dates) expect(reasons.length).toBeGreaterThan(1);
  });

  it("give every finding a rule and words", () => {
    for (const { statements, events, document } of records) {
      for (const { by } of [...statements, ...events]) expect(by).toMatch(/^extract\//);
      for (const { start, end } of events.map((event) => event.evidence)) {
        expect(document.text.slice(start, end).trim()).not.toBe("");
      }
    }
  });
});
