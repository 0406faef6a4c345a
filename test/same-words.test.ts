import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Annotatable } from "../src/annotate/types.js";
import { SameWords } from "../src/extract/same-words.js";
import { type Source, sha256 } from "../src/model/index.js";
import { code, type Tools } from "../src/pipeline.js";
import { testTools } from "./coding.js";

const PARAGRAPHS = [
  "Peru’s president said on Friday that talks with Chile would resume in June.",
  "“We will not yield,” the minister said, citing the army. “Not now,\n\n“and not later,” she added.",
  "According to Reuters, rebels attacked two towns in June 2021. Iran denied that it had armed them.",
  "LIMA (Reuters) - Troops crossed the border, Ana Díaz, a spokeswoman, told reporters. She called on Chile to answer.",
  "RELATED STORIES",
  "Reporting by Ana Díaz; editing by Juan Pérez",
];
const GAPS = ["\n\n", "\r\n\r\n", "\n\n\n\n", "\n \n"];
const PUBLISHERS = [null, "Reuters", "The Lima Gazette", "BBC News"];
const DAYS = [null, "2024-08-16", "2021-07-01T10:00:00Z"];

interface Report {
  gap: string;
  before: string;
  publisher: string | null;
  published: string | null;
  uri: string | null;
}

const report: fc.Arbitrary<Report> = fc.record({
  gap: fc.constantFrom(...GAPS),
  before: fc.constantFrom("", "\n", " \n\n"),
  publisher: fc.constantFrom(...PUBLISHERS),
  published: fc.constantFrom(...DAYS),
  uri: fc.constantFrom(null, "https://example.org/a", "https://example.com/b"),
});
const body = fc.uniqueArray(fc.constantFrom(...PARAGRAPHS), { minLength: 1 });

function sourceOf({ gap, before, ...given }: Report, paragraphs: readonly string[], at: number): Source {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...given, text: before + paragraphs.join(gap) }));
  return { bytes, hash: sha256(bytes), origin: `test.jsonl:${at}`, format: "jsonl", fetched: null };
}

let tools: Tools;
let read: Annotatable[];
beforeAll(async () => {
  const { engine, ...rest } = await testTools();
  const counting = {
    ...engine,
    annotate: (batch: readonly Annotatable[]) => {
      read.push(...batch);
      return engine.annotate(batch);
    },
  };
  tools = { ...rest, engine: counting };
});

describe("reports that say the same words", () => {
  it("read as each alone, whoever published them, whenever, and wherever in the file they stand", async () => {
    await fc.assert(
      fc.asyncProperty(body, fc.array(report, { minLength: 2, maxLength: 4 }), async (paragraphs, reports) => {
        read = [];
        const sources = reports.map((one, at) => sourceOf(one, paragraphs, at));
        const alone = [];
        for (const source of sources) alone.push(...(await code([{ source }], tools)));
        expect(
          await code(
            sources.map((source) => ({ source })),
            tools,
          ),
        ).toEqual(alone);
        const later = [];
        const remembering = { ...tools, same: new SameWords() };
        for (const source of sources) later.push(...(await code([{ source }], remembering)));
        expect(later).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it("are read once", async () => {
    const reports: Report[] = DAYS.flatMap((published) =>
      PUBLISHERS.map((publisher, at) => ({ gap: GAPS[at]!, before: "\n".repeat(at), publisher, published, uri: null })),
    );
    const sources = reports.map((one, at) => sourceOf(one, PARAGRAPHS, at));
    const remembering = { ...tools, same: new SameWords() };
    read = [];
    const records = await code(
      sources.slice(0, 6).map((source) => ({ source })),
      remembering,
    );
    for (const source of sources.slice(6)) records.push(...(await code([{ source }], remembering)));
    expect(read).toHaveLength(1);
    expect(new Set(records.map((record) => "document" in record && record.document.id)).size).toBe(12);
  });

  it("are forgotten when others have come, the longest unused first", async () => {
    const words = (at: number) => [`Peru said on Friday that it had sent ${at} ships.`];
    const one = (at: number) =>
      code(
        [{ source: sourceOf({ gap: "", before: "", publisher: null, published: null, uri: null }, words(at), at) }],
        few,
      );
    const few = { ...tools, same: new SameWords(100) };
    read = [];
    for (const at of [1, 2, 1, 3, 1, 2]) await one(at);
    expect(read).toHaveLength(4);
  });
});
