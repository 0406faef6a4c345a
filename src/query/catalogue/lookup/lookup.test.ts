import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstOf } from "../first-of.js";
import { Bits } from "./bits.js";
import { Days } from "./days.js";
import { Haystack } from "./haystack.js";

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), maxLength: 12 });

describe("looking things up", () => {
  it("a set of positions meets and joins as sets do", () => {
    const positions = fc.uniqueArray(fc.nat(99));
    fc.assert(
      fc.property(positions, positions, (one, other) => {
        const both = Bits.of(100, one).meet(Bits.of(100, other)).positions();
        expect(both).toEqual(one.filter((at) => other.includes(at)).sort((a, b) => a - b));
        const either = Bits.of(100, one).join(Bits.of(100, other)).positions();
        expect(either).toEqual([...new Set([...one, ...other])].sort((a, b) => a - b));
      }),
    );
  });

  it("a haystack finds what holds the words in one of its texts, never across two", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 8 }), words, (texts, wanted) => {
        const haystack = new Haystack(texts.length, (at) => texts[at]!);
        const expected = [...texts.keys()].filter((at) => texts[at]!.some((one) => one.includes(wanted)));
        expect(haystack.holding(wanted).positions()).toEqual(expected);
      }),
    );
  });

  it("days compare by what they begin with, and what has none is never in", () => {
    const days = new Days(["2024-06-30", null, "2024", "2024-07-01", "2023-12"]);
    expect(days.from("2024-06").positions()).toEqual([0, 3]);
    expect(days.to("2024-06").positions()).toEqual([0, 2, 4]);
    expect(days.to("2023").positions()).toEqual([4]);
    expect(days.from("2025").positions()).toEqual([]);
  });

  it("the first few of a list are those of the whole list in order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(12), (numbers, limit) => {
        const items = numbers.map((rank, at) => ({ rank, at }));
        const order = (a: { rank: number; at: number }, b: { rank: number; at: number }) =>
          a.rank - b.rank || a.at - b.at;
        expect(firstOf(items, limit, order)).toEqual([...items].sort(order).slice(0, limit));
      }),
    );
  });
});
