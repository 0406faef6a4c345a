import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HearsayRecord, isProblem, type Span } from "../src/model/index.js";
import { codeTexts } from "./coding.js";

/** News-like text with every kind of trouble in between: what reports hold, what breaks parsers, what no one would write. */
const piece = fc.oneof(
  fc.constantFrom(
    "Peru’s president said on Friday that talks with Chile would resume.",
    "“We will not yield,” the minister said, citing the army.",
    "According to the agency, rebels attacked two towns in June 2021.",
    "Iran denied that.",
    "He added: “No.”",
    "RELATED STORIES",
    "By Ana Díaz",
    "LIMA (Reuters) - Troops crossed the border",
    "\n\n",
    "”",
    "“",
    "(",
    "\u200b",
    "\ud83d",
    "😀",
    "\u0000",
    "U.S.",
    "…",
    "https://example.org/a?b=“c”",
  ),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const report = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => pieces.join(" "));

function allSpans(record: HearsayRecord): Span[] {
  const sources = record.statements.map(({ source }) => source).filter((source) => source.start !== null);
  return [
    ...record.sentences,
    ...record.mentions,
    ...record.times,
    ...record.document.blocks,
    ...sources.map(({ start, end }) => ({ start: start!, end: end! })),
    ...record.statements.flatMap(({ cue, content, quoted, hedges }) => [cue, ...content, ...quoted, ...hedges]),
    ...record.events.flatMap(({ trigger, evidence, objects, condition }) => [
      trigger,
      evidence,
      ...objects,
      ...(condition ? [condition] : []),
    ]),
  ];
}

describe("coding any text", () => {
  it("gives a record of the promised shape whose spans lie in the text and hold words", async () => {
    await fc.assert(
      fc.asyncProperty(report, async (text) => {
        const [record] = await codeTexts(text);
        if (isProblem(record!)) {
          expect(record.code).toMatch(/empty|binary|bad-document|set-aside/);
          expect(record.what).not.toMatch(/step failed/);
          return;
        }
        HearsayRecord.parse(record);
        for (const { start, end } of allSpans(record!)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(record!.document.text.length);
          expect(record!.document.text.slice(start, end).trim()).not.toBe("");
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is deterministic, alone or among others", async () => {
    await fc.assert(
      fc.asyncProperty(report, report, async (text, other) => {
        const [alone] = await codeTexts(text);
        const [, among] = await codeTexts(other, text);
        const strip = (thing: object) => JSON.stringify(thing).replaceAll(/text-\d\.txt/g, "");
        expect(strip(among!)).toBe(strip(alone!));
      }),
      { numRuns: 40 },
    );
  });

  it("points only at what the record holds", async () => {
    await fc.assert(
      fc.asyncProperty(report, async (text) => {
        const [record] = await codeTexts(text);
        if (isProblem(record!)) return;
        const mentions = new Set(record!.mentions.map(({ id }) => id));
        const times = new Set(record!.times.map(({ id }) => id));
        const findings = new Set([...record!.statements, ...record!.events].map(({ id }) => id));
        const entities = new Set(record!.entities.map(({ id }) => id));
        expect(findings.size).toBe(record!.statements.length + record!.events.length);
        for (const { entity } of record!.mentions) expect(entities).toContain(entity);
        for (const statement of record!.statements) {
          for (const id of [...statement.source.mentions, ...statement.to, ...statement.target])
            expect(mentions).toContain(id);
          for (const { to } of statement.answers) expect(findings).toContain(to);
          if (statement.parent) expect(findings).toContain(statement.parent);
          if (statement.time) expect(times).toContain(statement.time);
        }
        for (const event of record!.events) {
          for (const { mention } of [...event.actors, ...event.recipients])
            if (mention) expect(mentions).toContain(mention);
          for (const id of [event.within, event.statement]) if (id) expect(findings).toContain(id);
          if (event.place) expect(mentions).toContain(event.place);
        }
      }),
      { numRuns: 100 },
    );
  });
});
