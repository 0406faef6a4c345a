import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moved, type Window, zoomed } from "./window.ts";

const DAY = 86_400_000;
const whole: Window = [0, 1000 * DAY];

describe("the window of a chart", () => {
  it("never leaves what there is, however it is turned", () => {
    const turn = fc.record({ zoom: fc.boolean(), by: fc.double({ min: 0.05, max: 8, noNaN: true }), at: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(turn), (turns) => {
        let view = whole;
        for (const { zoom, by, at } of turns)
          view = zoom ? zoomed(view, by, at * DAY, whole) : moved(view, by - 4, whole);
        expect(view[0]).toBeGreaterThanOrEqual(-1);
        expect(view[1]).toBeLessThanOrEqual(whole[1] + 1);
        expect(view[1] - view[0]).toBeGreaterThanOrEqual(5.9 * DAY);
      }),
    );
  });

  it("keeps the moment under the pointer where it is", () => {
    const view = zoomed(whole, 0.5, 250 * DAY, whole);
    expect(view).toEqual([125 * DAY, 625 * DAY]);
  });
});
