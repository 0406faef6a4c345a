import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../lexicon/index.js";
import { eventsIn, readClauses } from "./fixtures/read.js";

const lexicon = loadLexicon();
const clauses = readClauses(readFileSync(new URL("./fixtures/times.conllu", import.meta.url), "utf8"));

/** The time is the sixth part of a line of `eventsIn`. */
describe("an event's time is that of its own clause, or none", () => {
  it("has a clause for each kind", () => {
    expect(clauses.map(({ name }) => name)).toEqual([
      "protest-killing",
      "accused-of",
      "owned-day",
      "held-talks",
      "two-clauses",
      "said-friday-left-monday",
      "no-time-of-saying",
      "relative",
    ]);
  });

  for (const clause of clauses) {
    it(`${clause.name}: ${clause.text}`, () => {
      expect(clause.wanted.length).toBeGreaterThan(0);
      expect(eventsIn(clause, lexicon)).toEqual(clause.wanted);
    });
  }
});
