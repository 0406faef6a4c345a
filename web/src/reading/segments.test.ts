import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecordBuilder } from "../../../test/fixtures/record-builder.js";
import { augustReport } from "../../../test/fixtures/two-reports.js";
import { findingsOf, nesting, type Part } from "./findings.ts";
import { chosen, segmentsOf } from "./segments.ts";

const record = augustReport();

describe("the text of a report, cut at its findings", () => {
  it("is the text again when put together, whatever the findings", () => {
    const part = fc.record({ start: fc.nat(80), end: fc.nat(80) });
    fc.assert(
      fc.property(fc.string({ minLength: 81, maxLength: 81 }), fc.array(part), (words, spans) => {
        const parts = spans.map(({ start, end }): Part => {
          return { role: "content", start: Math.min(start, end), end: Math.max(start, end) };
        });
        const finding = { ...findingsOf(record)[0]!, parts };
        const segments = segmentsOf(words, { start: 0, end: words.length }, [finding]);
        expect(segments.map((one) => one.text).join("")).toBe(words);
      }),
    );
  });

  it("counts how many voices a stretch lies in", () => {
    const text = "Media reported that Kim hailed his ties.";
    const report = new RecordBuilder(text);
    const outer = report.statement({ cue: "reported", content: "that Kim hailed his ties" });
    const inner = report.statement({ cue: "hailed", content: "his ties", parent: outer });
    const segments = segmentsOf(text, { start: 0, end: text.length }, findingsOf(report.record));
    expect(segments.map((one) => [one.text, one.depth])).toEqual([
      ["Media ", 0],
      ["reported", 0],
      [" ", 0],
      ["that Kim ", 1],
      ["hailed", 1],
      [" ", 1],
      ["his ties", 2],
      [".", 0],
    ]);
    expect(nesting(inner, report.record).map((one) => one.id)).toEqual([outer, inner]);
  });

  it("a click means the narrowest finding, another the next wider, and round again", () => {
    const segment = {
      over: [
        { id: "a", role: "cue" as const, width: 3 },
        { id: "b", role: "content" as const, width: 9 },
        { id: "t", role: "time" as const, width: 2 },
      ],
    };
    expect([chosen(segment, null), chosen(segment, "a"), chosen(segment, "b")]).toEqual(["a", "b", "a"]);
    expect(chosen({ over: [] }, null)).toBeNull();
  });
});
