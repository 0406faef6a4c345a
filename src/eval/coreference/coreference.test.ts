import { describe, expect, it } from "vitest";
import { bestAssignment } from "./assignment.js";
import { bCubed } from "./b-cubed.js";
import { ceafE } from "./ceaf.js";
import { scoreCoreference } from "./index.js";
import { lea } from "./lea.js";
import { muc } from "./muc.js";

const clusters = (...groups: string[]) => groups.map((group) => new Set(group));

/** Worked by hand: the key has abc and de, fg; the response ab, cd, and fghi of which h and i are not in the key. */
const KEY = clusters("abc", "de", "fg");
const RESPONSE = clusters("ab", "cd", "fghi");

describe("measures of coreference", () => {
  it("MUC: links kept of those there are", () => {
    // Key to response: abc falls into ab|c: 1 of 2 links; de into d|e: 0 of 1; fg whole: 1 of 1. Back: ab 1 of 1, cd 0 of 1, fghi 1 of 3.
    expect(muc(KEY, RESPONSE)).toEqual({ recall: 2 / 4, precision: 2 / 5, f: (2 * 0.5 * 0.4) / 0.9 });
  });

  it("B³: mention by mention", () => {
    // Recall: abc (4 + 1) / 3, de 1 / 2, fg 4 / 2, over 7 mentions; precision: ab 4 / 2, cd (1 + 1) / 2, fghi 4 / 4, over 8.
    const { precision, recall } = bCubed(KEY, RESPONSE);
    expect(recall).toBeCloseTo((5 / 3 + 1 / 2 + 2) / 7);
    expect(precision).toBeCloseTo((2 + 1 + 1) / 8);
  });

  it("CEAF-e: the best alignment one to one", () => {
    // abc–ab 4/5, de–cd 2/4, fg–fghi 4/6.
    const sum = 4 / 5 + 1 / 2 + 2 / 3;
    const { precision, recall } = ceafE(KEY, RESPONSE);
    expect(recall).toBeCloseTo(sum / 3);
    expect(precision).toBeCloseTo(sum / 3);
  });

  it("LEA: clusters by size and by links, a singleton by itself", () => {
    // Recall: abc 3 · 1/3, de 2 · 0, fg 2 · 1, over 7; precision: ab 2 · 1, cd 0, fghi 4 · 1/6, over 8.
    const { precision, recall } = lea(KEY, RESPONSE);
    expect(recall).toBeCloseTo(3 / 7);
    expect(precision).toBeCloseTo((2 + 2 / 3) / 8);
    expect(lea(clusters("a", "bc"), clusters("a", "b", "c"))).toMatchObject({ recall: 1 / 3, precision: 1 / 3 });
  });

  it("are 1 for the key itself, whatever the order, and 0 for what shares nothing", () => {
    const scores = scoreCoreference(KEY, [...KEY].reverse());
    expect(Object.values(scores)).toEqual(Object.values(scores).map(() => 1));
    expect(scoreCoreference(KEY, clusters("xyz"))["CoNLL F"]).toBe(0);
  });
});

it("an assignment takes less of one to have more of all", () => {
  expect(
    bestAssignment([
      [0.9, 0.8],
      [0.85, 0.1],
    ]),
  ).toBeCloseTo(1.65);
  expect(bestAssignment([[0.2, 0.7, 0.1]])).toBeCloseTo(0.7);
  expect(bestAssignment([[0.2], [0.7], [0.1]])).toBeCloseTo(0.7);
});
