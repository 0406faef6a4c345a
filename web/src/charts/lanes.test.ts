import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Extent, layLane } from "./lanes.ts";

const extent = fc.record({ x: fc.nat(900), mark: fc.integer({ min: 8, max: 60 }), words: fc.nat(200) });

describe("a lane of a timeline", () => {
  it("draws everything once and nothing over another", () => {
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 80 }), fc.integer({ min: 1, max: 8 }), (given, rows) => {
        const extents = given.map((one, item): Extent<number> => {
          return { item, x: one.x, mark: one.mark, worded: one.mark + one.words, words: item % 3 ? "after" : "before" };
        });
        const lane = layLane(extents, rows);
        const drawn = [...lane.placed.map((one) => one.item), ...lane.crowds.flatMap((crowd) => crowd.items)];
        expect(drawn.sort((a, b) => a - b)).toEqual(extents.map((one) => one.item));
        for (const a of lane.placed) {
          for (const b of lane.placed) {
            if (a !== b && a.row === b.row && a.x <= b.x) expect(a.x + a.width).toBeLessThanOrEqual(b.x);
          }
        }
        lane.crowds.forEach((crowd, i) => {
          const next = lane.crowds[i + 1];
          if (next) expect(crowd.x + crowd.width).toBeLessThanOrEqual(next.x);
        });
      }),
    );
  });

  it("keeps words where there is room and gives them up where there is none", () => {
    const roomy = layLane(
      [
        { item: "a", x: 0, mark: 10, worded: 90, words: "after" },
        { item: "b", x: 100, mark: 10, worded: 90, words: "after" },
      ],
      1,
    );
    expect(roomy.placed.map((one) => one.worded)).toEqual([true, true]);
    const tight = layLane(
      [
        { item: "a", x: 0, mark: 10, worded: 90, words: "after" },
        { item: "b", x: 50, mark: 10, worded: 90, words: "after" },
      ],
      1,
    );
    expect(tight.placed.map((one) => one.worded)).toEqual([false, true]);
    expect(tight.crowds).toEqual([]);
  });
});
