import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../lexicon/index.js";
import { eventsIn, readClauses } from "./fixtures/read.js";

const lexicon = loadLexicon();
const read = (name: string) => readClauses(readFileSync(new URL(`./fixtures/${name}.conllu`, import.meta.url), "utf8"));

describe("findEvents", () => {
  for (const clause of read("clauses")) {
    it(`${clause.name}: ${clause.text}`, () => {
      expect(eventsIn(clause, lexicon)).toEqual(clause.wanted);
    });
  }
});

describe("what tells of no event finds nothing", () => {
  const figures = read("figures");

  it("is a corpus of sixty sentences at least", () => {
    expect(figures.length).toBeGreaterThanOrEqual(60);
  });

  for (const clause of figures) {
    it(clause.text, () => {
      expect(eventsIn(clause, lexicon)).toEqual([]);
    });
  }
});

describe("blocks", () => {
  it("boilerplate gives no event", () => {
    const clause = read("clauses")[0]!;
    const { document } = clause.reading;
    const blocks = document.blocks.map((block) => ({ ...block, role: "boilerplate" as const }));
    expect(eventsIn({ ...clause, reading: { ...clause.reading, document: { ...document, blocks } } }, lexicon)).toEqual(
      [],
    );
  });
});
