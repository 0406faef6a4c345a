import { expect, test } from "vitest";
import { repairStories, type Ties } from "./repair.js";
import { weighTerms } from "./similarity.js";

const WORDS = [
  ["troops", "border", "town", "hills"],
  ["troops", "widow", "patrol", "burial"],
  ["treaty", "fish", "boats", "nets"],
];

/** Three stories of one report each: the first two share a word, the third none. */
function stories(days: readonly (string | null)[]) {
  return weighTerms(
    WORDS.map((words, at) => {
      const stems = new Map(words.map((word) => [word, 1]));
      const day = days[at] ?? null;
      const reported = day === null ? null : { earliest: day, latest: day };
      return { document: `d_${at}`, headline: null, reported, stems, entities: new Set<string>(), lead: stems };
    }),
  ).map((report) => [report]);
}

function ties(parties: readonly string[], told: string[][] = []): Ties {
  return { parties: new Map(WORDS.map((_, at) => [`d_${at}`, parties])), told };
}

function joined(days: readonly (string | null)[], given: Ties): string[][] {
  return repairStories(stories(days), given).map((story) => story.map(({ document }) => document));
}

const WEEK = ["2025-03-04", "2025-03-06", "2025-03-06"];

test("stories of two parties in one week with words in common are one", () => {
  expect(joined(WEEK, ties(["Q114", "Q115"]))).toEqual([["d_0", "d_1"], ["d_2"]]);
});

test("one party, another week, or no date join nothing", () => {
  expect(joined(WEEK, ties(["Q114"]))).toHaveLength(3);
  expect(joined(["2025-03-04", "2025-03-20", "2025-03-06"], ties(["Q114", "Q115"]))).toHaveLength(3);
  expect(joined(["2025-03-04", null, "2025-03-06"], ties(["Q114", "Q115"]))).toHaveLength(3);
});

test("what tells of one event may lie three weeks apart", () => {
  const told = ties(["Q114", "Q115"], [["d_0", "d_1"]]);
  expect(joined(["2025-03-04", "2025-03-20", "2025-03-06"], told)).toEqual([["d_0", "d_1"], ["d_2"]]);
  expect(joined(["2025-03-04", "2025-04-20", "2025-03-06"], told)).toHaveLength(3);
});
