import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onDay, RecordBuilder } from "../../../test/fixtures/record-builder.js";
import type { HearsayRecord } from "../../model/index.js";
import { mergeRecords } from "../../weigh/index.js";
import { MemoryShelf } from "../shelf.js";
import { wordsOf } from "../words.js";
import { CopyDesk, containment, shinglesOf } from "./index.js";

const NOUNS =
  "ship harbour treaty minister border soldier river market winter bridge engine letter island garden".split(" ");

/** Distinct sentences that say nothing, so that runs of words repeat only where we repeat them. */
function prose(seed: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, i) => {
    const at = (k: number) => NOUNS[(seed * 7 + i * 3 + k * 5) % NOUNS.length]!;
    return `The ${at(1)} of ${seed} met the ${at(2)} number ${i} near a ${at(3)} marked ${seed * 31 + i}.`;
  }).join(" ");
}

/** Sentences of one text, from one to another. */
function sentences(from: number, to: number): string {
  return prose(9, to).split(". ").slice(from).join(". ");
}

function report(text: string, day: string, more: Partial<HearsayRecord["document"]> = {}): HearsayRecord {
  return new RecordBuilder(text, { published: onDay(day), ...more }).record;
}

async function findCopies(records: readonly HearsayRecord[]) {
  return (await mergeRecords(records)).copies;
}

describe("copies", () => {
  const wire = report(prose(1, 30), "2024-01-01", { agency: "reuters" });
  const reprint = report(`${prose(1, 30)} Extra words stand here at the end.`, "2024-01-02", { agency: "reuters" });
  const brief = report(prose(1, 12), "2024-01-03");
  const other = report(prose(2, 30), "2024-01-02");

  it("are found with their direction, share, passages and reasons", async () => {
    const copies = await findCopies([other, brief, reprint, wire]);
    const edges = copies.map(({ part, whole }) => [part, whole]);
    expect(edges).toContainEqual([reprint.document.id, wire.document.id]);
    expect(copies.filter((copy) => copy.part === brief.document.id)).toHaveLength(1);
    expect(edges.flat()).not.toContain(other.document.id);
    const copy = copies.find((one) => one.part === reprint.document.id)!;
    expect(copy.share).toBeGreaterThan(0.95);
    expect(copy.reasons).toContain("both credit reuters");
    const [passage] = copy.passages;
    const words = (record: HearsayRecord, { start, end }: { start: number; end: number }) =>
      record.document.text.slice(start, end);
    expect(words(reprint, passage!.part)).toBe(words(wire, passage!.whole));
  });

  it("are made of what came out an hour before them or more, whether they cut it or add to it", async () => {
    const edges = async (...records: HearsayRecord[]) =>
      (await findCopies(records)).map(({ part, whole, share, reasons }) => ({ part, whole, share, reasons }));
    const flash = report(prose(4, 12), "2024-01-01");
    const full = report(prose(4, 30), "2024-01-02");
    const [later] = await edges(full, flash);
    expect([later!.part, later!.whole]).toEqual([full.document.id, flash.document.id]);
    expect(later!.share).toBeLessThan(0.5);
    expect(later!.reasons).toContain("it holds 100 % of the other report, which came out before it");
    const sameDay = report(prose(4, 30), "2024-01-01");
    const [open] = await edges(sameDay, flash);
    expect([open!.part, open!.whole]).toEqual([flash.document.id, sameDay.document.id]);
    const cut = report(prose(4, 12), "2024-01-03");
    const [shorter] = await edges(full, cut);
    expect([shorter!.part, shorter!.whole]).toEqual([cut.document.id, full.document.id]);
  });

  it("do not come from boilerplate", async () => {
    const text = `${prose(5, 4)}\n${prose(6, 20)}`;
    const from = text.indexOf("\n") + 1;
    const blocks: HearsayRecord["document"]["blocks"] = [
      { start: 0, end: from - 1, role: "paragraph", reason: null },
      { start: from, end: text.length, role: "boilerplate", reason: "related" },
    ];
    expect(await findCopies([report(text, "2024-01-01", { blocks }), report(prose(6, 20), "2024-01-02")])).toEqual([]);
  });

  it("make families that a chain of half-copies does not stretch", async () => {
    const desk = new CopyDesk(new MemoryShelf());
    const editions = [0, 1, 2, 3].map((at) => report(sentences(at * 8, at * 8 + 20), `2024-02-0${at + 1}`));
    for (const edition of editions) await desk.put(edition);
    const ids = editions.map(({ document }) => document.id);
    expect(await Promise.all(ids.slice(1).map(async (id) => (await desk.parent(id))?.whole))).toEqual(ids.slice(0, 3));
    expect(await Promise.all(ids.map((id) => desk.family(id)))).toEqual([ids[0], ids[0], ids[1], ids[2]]);
  });

  it("find another parent when theirs is gone", async () => {
    const desk = new CopyDesk(new MemoryShelf());
    for (const record of [wire, reprint, brief]) await desk.put(record);
    expect((await desk.parent(brief.document.id))?.whole).toBe(wire.document.id);
    await desk.drop(wire.document.id);
    expect((await desk.parent(brief.document.id))?.whole).toBe(reprint.document.id);
    expect(await desk.family(brief.document.id)).toBe(reprint.document.id);
    await desk.put(wire);
    expect(await desk.family(reprint.document.id)).toBe(wire.document.id);
  });

  it("are the same in any order of arrival", async () => {
    const records = [wire, reprint, brief, other];
    const expected = await findCopies(records);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(records, { minLength: records.length }), async (shuffled) => {
        expect(await findCopies(shuffled)).toEqual(expected);
      }),
    );
  });

  it("hold themselves whole, and nothing holds more than all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        const [left, right] = [shinglesOf(report(a, "2024-01-01")), shinglesOf(report(b, "2024-01-01"))];
        expect(containment(left, left)).toBe(left.distinct.length > 0 ? 1 : 0);
        expect(containment(left, right)).toBeGreaterThanOrEqual(0);
        expect(containment(left, right)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("runs", () => {
  it("are of the words that are compared elsewhere, whatever the script, the case and the apostrophes", () => {
    const wordish = fc.constantFrom(
      "a",
      "B",
      "’",
      "'",
      " ",
      "É",
      "ß",
      "İ",
      "я",
      "中",
      "…",
      "—",
      "7",
      "\u{1F600}",
      "\uFEFF",
    );
    const check = (text: string) => {
      const words = wordsOf(text);
      const { hashes, spans } = shinglesOf(report(text, "2024-01-01"));
      expect(spans).toEqual(words.slice(4).map(({ end }, at) => ({ start: words[at]!.start, end })));
      const { hashes: plain } = shinglesOf(report(words.map(({ word }) => word).join(" "), "2024-01-01"));
      if (!/[İ]/.test(text)) expect(plain).toEqual(hashes);
    };
    check("Putin’s “sacred war,” he said: don't … ÉTÉ 3,000 of them");
    fc.assert(fc.property(fc.string({ unit: wordish, maxLength: 80 }), check));
  });
});

describe("words", () => {
  it("have their places, lower case, apostrophes inside", () => {
    expect(wordsOf("Putin’s “sacred war,”").map(({ word }) => word)).toEqual(["putin's", "sacred", "war"]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const words = wordsOf(text);
        const there = words.map(({ start, end }) => text.slice(start, end).toLowerCase().replaceAll("’", "'"));
        expect(words.map(({ word }) => word)).toEqual(there);
      }),
    );
  });
});
