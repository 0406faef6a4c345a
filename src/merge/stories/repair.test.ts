import { expect, test } from "vitest";
import { MemoryShelf } from "../shelf.js";
import { RepairDesk, wholeOf } from "./repair.js";
import { featuresOf, vectorOf } from "./vector.js";

const WORDS = [
  ["troops", "border", "town", "hills"],
  ["troops", "widow", "patrol", "burial"],
  ["treaty", "fish", "boats", "nets"],
];

/** Which of three stories of one report each are joined: the first two share a word, the third none. */
async function joined(days: readonly (string | null)[], parties: string[], told: string[][] = []): Promise<string[][]> {
  const desk = new RepairDesk(new MemoryShelf());
  const roots = WORDS.map((_, at) => `d_${at}`);
  for (const [at, document] of roots.entries()) {
    const words = vectorOf(WORDS[at]!.map((word) => [word, 1]));
    const day = days[at] ?? null;
    const reported = day === null ? null : { earliest: day, latest: day };
    const terms = { document, order: document, headline: null, reported, words, first: words, telling: [], parties };
    const whole = wholeOf([{ ...terms, entities: featuresOf([]) }], told[at] ?? []);
    if (whole) await desk.put(whole);
  }
  await desk.links.settle();
  const groups = await Promise.all(roots.map((root) => desk.links.members(root)));
  return groups.map((members) => members.map(({ id }) => id)).filter((group) => group.length > 0);
}

const WEEK = ["2025-03-04", "2025-03-06", "2025-03-06"];

test("stories of two parties in one week with words in common are one", async () => {
  expect(await joined(WEEK, ["Q114", "Q115"])).toEqual([["d_0", "d_1"], ["d_2"]]);
});

test("one party, or another week, joins nothing; without a date a story is not looked at again", async () => {
  expect(await joined(WEEK, ["Q114"])).toHaveLength(3);
  expect(await joined(["2025-03-04", "2025-03-20", "2025-03-06"], ["Q114", "Q115"])).toHaveLength(3);
  expect(await joined(["2025-03-04", null, "2025-03-06"], ["Q114", "Q115"])).toEqual([["d_0"], ["d_2"]]);
});

test("what tells of one event may lie three weeks apart", async () => {
  const told = [["claim x"], ["claim x"], []];
  expect(await joined(["2025-03-04", "2025-03-20", "2025-03-06"], ["Q114", "Q115"], told)).toEqual([
    ["d_0", "d_1"],
    ["d_2"],
  ]);
  expect(await joined(["2025-03-04", "2025-04-20", "2025-03-06"], ["Q114", "Q115"], told)).toHaveLength(3);
});
