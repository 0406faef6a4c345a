import { describe, expect, it } from "vitest";
import { readGumNews } from "./gum-news.js";
import { halfOf } from "./halves.js";
import type { Gold, Predicted } from "./labelled.js";
import { readPolnear } from "./polnear.js";
import { scoreReport } from "./score.js";

const TEXT = "Ana Ruiz said that Chile had closed the border. She left.";
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const gold: Gold = {
  source: [at("Ana Ruiz")],
  cue: [at("said")],
  content: [at("that Chile had closed the border")],
  nested: false,
  entity: null,
};
const predicted = (change: Partial<Predicted>): Predicted => ({ ...gold, by: "rule", entities: [], ...change });
const score = (...found: Predicted[]) => scoreReport({ id: "r", text: TEXT, attributions: [gold] }, found);

describe("scoreReport", () => {
  it("counts roles that touch the same tokens as exact", () => {
    const { exact, relations } = score(predicted({}));
    expect(exact.content).toEqual({ right: 1, predicted: 1, gold: 1 });
    expect(relations).toEqual({ right: 1, predicted: 1, gold: 1 });
  });

  it("counts a shorter content as partly right, and as a relation where half of it is shared", () => {
    const { exact, partial, relations } = score(predicted({ content: [at("Chile had closed the border")] }));
    expect(exact.content.right).toBe(0);
    expect(partial.content.right).toBe(1);
    expect(partial.content.covered).toBeCloseTo(5 / 6);
    expect(relations.right).toBe(1);
  });

  it("takes no relation where the sources do not meet", () => {
    const { relations, found } = score(predicted({ source: [at("Chile")] }));
    expect(relations.right).toBe(0);
    expect(found[0]).toMatchObject({ sourceRight: false });
    expect(found[0]!.predicted).not.toBeNull();
  });

  it("matches one to one", () => {
    expect(score(predicted({}), predicted({})).relations).toEqual({ right: 1, predicted: 2, gold: 1 });
  });

  it("knows a pronoun's source by the entity's name", () => {
    const pronoun: Gold = { ...gold, source: [at("She")], entity: { mention: "minister Ana Ruiz", wikipedia: null } };
    const report = { id: "r", text: TEXT, attributions: [pronoun] };
    const right = (entities: string[]) =>
      scoreReport(report, [predicted({ source: [at("She")], entities })]).found[0]!.sourceRight;
    expect(right(["Ana Ruiz"])).toBe(true);
    expect(right(["Ola Nordmann"])).toBe(false);
  });
});

describe("halfOf", () => {
  it("gives every document one half for good, and each half its share", () => {
    const names = Array.from({ length: 200 }, (_, i) => `report-${i}`);
    const tuned = names.filter((name) => halfOf(name) === "tuned");
    expect(halfOf("report-1")).toBe(halfOf("report-1"));
    expect(tuned.length).toBeGreaterThan(70);
    expect(tuned.length).toBeLessThan(130);
  });
});

describe("the sets' formats", () => {
  it("reads brat with split spans, the alphabetically first annotator, and nothing but attributions", () => {
    const text = "“Yes,” she said, “no.”";
    const ann =
      "T1\tContent 0 6;17 22\t…\nT2\tCue 11 15\tsaid\nT3\tSource 7 10\tshe\nT4\tAttribution 11 15\tsaid\nT5\tDiscuss 0 6\t…\nE1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n";
    const reports = readPolnear(
      new Map([["a", text]]),
      new Map([
        ["a_b2", ""],
        ["a_a1", ann],
      ]),
    );
    expect(reports).toHaveLength(1);
    expect(reports[0]!.attributions).toEqual([
      {
        source: [{ start: 7, end: 10 }],
        cue: [{ start: 11, end: 15 }],
        content: [
          { start: 0, end: 6 },
          { start: 17, end: 22 },
        ],
        nested: false,
        entity: null,
      },
    ]);
  });

  it("reads GUM's lines", () => {
    const line = JSON.stringify({
      doc: "d",
      text: TEXT,
      attributions: [
        {
          source: [at("She")],
          cue: [],
          content: [],
          nested_in: ["4"],
          source_entity: { mention: "Ana Ruiz", wikipedia: null },
        },
      ],
    });
    expect(readGumNews(`${line}\n`)[0]!.attributions[0]).toMatchObject({
      nested: true,
      entity: { mention: "Ana Ruiz" },
    });
  });
});
