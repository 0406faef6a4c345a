import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { NewsDocument, type Source, sha256 } from "../model/index.js";
import { smallLexicon } from "./fixtures/lexicon.js";
import { REPORTS } from "./fixtures/reports.js";
import { clean, cleanInput, loadLanguages } from "./index.js";

beforeAll(loadLanguages);

const lexicon = smallLexicon();
const nobody: Source = { bytes: new Uint8Array(), hash: sha256(""), origin: "test", format: "text", fetched: null };

/** Texts as hostile as they come: pieces of real layouts, any character, lone surrogates, blanks of all kinds. */
const piece = fc.oneof(
  fc.constantFrom(...REPORTS.flatMap((report) => report.text.split("\n"))),
  fc.constantFrom(
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\u2028",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\ud800",
    "\udc00",
    "\u0000",
    "—",
    ":",
    "(",
    "By ",
    "#",
    "1",
  ),
  fc.string({ unit: "binary" }),
  fc.string(),
);
const hostile = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("any text", () => {
  it("gives blocks in order, not overlapping, that hold every word; or a problem; and never throws", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const found = cleanInput({ text }, nobody, lexicon);
        if ("advice" in found) return;
        const document = NewsDocument.parse(found);
        expect(document.text.length).toBe(text.length);
        let end = 0;
        for (const block of document.blocks) {
          expect(document.text.slice(end, block.start).replace(/[\s\u200b\u0085]/g, "")).toBe("");
          expect(block.end).toBeGreaterThan(block.start);
          expect(block.role === "boilerplate" ? block.reason : "stated").toBeTruthy();
          end = block.end;
        }
        expect(document.text.slice(end).replace(/[\s\u200b\u0085]/g, "")).toBe("");
        if (document.dateline) {
          expect(document.text.slice(document.dateline.start, document.dateline.end)).toBe(document.dateline.place);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same document twice", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(cleanInput({ text }, nobody, lexicon)).toEqual(cleanInput({ text }, nobody, lexicon));
      }),
      { numRuns: 50 },
    );
  });

  it("of any bytes is a document or a problem", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("text" as const, "jsonl" as const),
        (bytes, format) => {
          expect(typeof clean({ ...nobody, bytes, format }, lexicon)).toBe("object");
        },
      ),
    );
  });
});

/** Time grows with the text, not with its square: four times as much takes less than ten times as long (and a little to start with). */
describe("time is linear in", () => {
  const shapes: [string, (size: number) => string][] = [
    ["one letter", (size) => "a".repeat(size)],
    ["one letter a line", (size) => "a\n".repeat(size / 2)],
    ["blank lines", (size) => `a${"\n".repeat(size)}b`],
    ["blanks", (size) => `a${" ".repeat(size)}b`],
    ["nested quotation marks", (size) => "“".repeat(size / 2) + "”".repeat(size / 2)],
    ["brackets", (size) => "(".repeat(size)],
    ["dashes", (size) => "A — ".repeat(size / 4)],
    ["short sentences", (size) => "He said so. ".repeat(size / 12)],
    ["bylines", (size) => "By Jane Doe\n".repeat(size / 12)],
    ["dates", (size) => "Updated 14 Aug 2024\n".repeat(size / 20)],
    ["headings of lists", (size) => "RELATED\nTalks reopen now\n".repeat(size / 25)],
    ["credits", (size) => "Edited by Max Roe. ".repeat(size / 19)],
    ["wrapped lines", (size) => `${"word ".repeat(14)}\n`.repeat(size / 71)],
    ["one long sentence", (size) => "word ".repeat(size / 5)],
  ];

  it.each(shapes)("%s", (_, make) => {
    const time = (size: number) => {
      const text = make(size);
      const start = performance.now();
      cleanInput({ text }, nobody, lexicon);
      return performance.now() - start;
    };
    time(20_000);
    const small = time(50_000);
    expect(time(200_000)).toBeLessThan(10 * small + 400);
  });
});
