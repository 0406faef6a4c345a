import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "./quotations.js";

const whole = (text: string) => [{ start: 0, end: text.length }];
const found = (text: string) => findQuotations(text, whole(text)).map((q) => text.slice(q.start, q.end));

describe("quotations", () => {
  it.each([
    ["his “sacred war,” he said", ["“sacred war,”"]],
    ['a "gift" and a "loan"', ['"gift"', '"loan"']],
    ["“he said ‘no’ twice” and left", ["“he said ‘no’ twice”"]],
    ["the ‘so-called’ state’s rights", ["‘so-called’"]],
    ["the countries’ leaders don’t agree", []],
    ["Kim's and Putin's ties", []],
    ["he said 'we won.' and left", ["'we won.'"]],
    ["«oui» he said", ["«oui»"]],
    ["“a “nested” one”", ["“a “nested” one”"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("stay open to the paragraph's end where no mark closes them", () => {
    const text = "“We go on.\n“And on,” he said.";
    const quotations = findQuotations(text, [
      { start: 0, end: 10 },
      { start: 11, end: text.length },
    ]);
    expect(quotations.map((q) => [text.slice(q.inner.start, q.inner.end), q.closed])).toEqual([
      ["We go on.", false],
      ["And on,", true],
    ]);
  });

  it("do not overlap, and hold what is inside them", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."“”‘’\"'`«» ab.,\n"), maxLength: 80 }), (text) => {
        let at = 0;
        for (const { start, end, inner } of findQuotations(text, whole(text))) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(inner.start).toBe(start + (text.startsWith("''", start) || text.startsWith("``", start) ? 2 : 1));
          expect(inner.end).toBeGreaterThanOrEqual(inner.start);
          expect(end).toBeGreaterThanOrEqual(inner.end);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
    );
  });

  it("begin and end with two marks where these stand for one", () => {
    const inner = (text: string) =>
      findQuotations(text, whole(text)).map((q) => text.slice(q.inner.start, q.inner.end));
    expect(inner("``We go on,'' he said.")).toEqual(["We go on,"]);
    expect(inner("he said: ''We go on ")).toEqual(["We go on"]);
  });

  it("take linear time however deep the marks nest", () => {
    const text = "“".repeat(100_000) + "a" + "”".repeat(100_000);
    expect(findQuotations(text, whole(text))).toHaveLength(1);
  });
});
