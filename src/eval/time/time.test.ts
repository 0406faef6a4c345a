import { describe, expect, it } from "vitest";
import type { Annotation, Engine, Token } from "../../annotate/types.js";
import { loadLexicon } from "../../lexicon/index.js";
import { halfOf } from "../halves.js";
import { type FoundTime, samePeriod, slipsOf } from "./pairs.js";
import { scoreTimes } from "./score.js";
import { parseTml } from "./tml.js";

const XML = `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-10-08">October 8</TIMEX3></DCT>
<TEXT>Envoys <EVENT eid="e1">met</EVENT> <TIMEX3 tid="t1" type="DATE" value="2024-10-07">yesterday</TIMEX3> &amp; talked
for <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3> about <TIMEX3 tid="t3" type="DATE" value="2019">1919</TIMEX3>.</TEXT></TimeML>`;

/** Words parted by blanks, untagged: enough for expressions that need no tree. */
const engine: Engine = {
  id: "words",
  annotate: async (batch) => batch.map(({ text }) => words(text)),
  annotateTokens: async () => [],
};

function words(text: string): Annotation {
  const tokens = [...text.matchAll(/\w+|[^\w\s]/g)].map(
    ({ index, 0: form }): Token => ({
      form,
      start: index,
      end: index + form.length,
      lemma: form,
      upos: "X",
      xpos: "",
      morph: {},
      head: -1,
      deprel: "dep",
    }),
  );
  return { sentences: [{ start: 0, end: text.length, tokens, names: [], block: 0 }], quotations: [] };
}

describe("the TimeML scorer", () => {
  it("reads the words inside TEXT with their expressions, entities decoded", () => {
    const document = parseTml(XML, "own")!;
    expect(document.created).toBe("2024-10-08");
    expect(document.times.map(({ start, end, value }) => [document.text.slice(start, end), value])).toEqual([
      ["yesterday", "2024-10-07"],
      ["two days", "P2D"],
      ["1919", "2019"],
    ]);
    expect(document.text).toContain("& talked");
  });

  it("multiplies relaxed F1 by the share of right values", async () => {
    const { metrics, errors } = await scoreTimes([parseTml(XML, "own")!], engine, loadLexicon());
    expect(metrics).toMatchObject({ gold: 3, found: 3, strictF1: 100, relaxedF1: 100 });
    expect(metrics.valueF1).toBeCloseTo(200 / 3);
    expect(metrics.tuningValueF1 ?? metrics.keptValueF1).toBe(metrics.valueF1);
    expect(errors!.every((line) => line.startsWith("rule") || halfOf("own") === "tuning")).toBe(true);
  });

  it("names what is wrong with a pair, and knows one period written two ways", () => {
    const gold = { start: 0, end: 4, type: "DATE", value: "2019" };
    const found = { ...gold, value: "1919", type: "DATE" } as FoundTime;
    expect(slipsOf({ gold, found })).toEqual(["anchor"]);
    expect(slipsOf({ gold, found: { ...found, value: "2019-05", end: 5 } })).toEqual(["value", "extent"]);
    expect(slipsOf({ gold, found: null })).toEqual(["missed"]);
    expect(slipsOf({ gold: null, found })).toEqual(["spurious"]);
    expect(samePeriod("1998-XX", "1998") && samePeriod("2000-W6", "2000-W06") && samePeriod("199X", "199")).toBe(true);
    expect(samePeriod("1998-XX-12", "1998") || samePeriod("P1X", "P1") || samePeriod("1998-10", "1998")).toBe(false);
  });

  it("is silent about what is no TimeML", () => {
    expect(parseTml("<html></html>", "page")).toBeNull();
  });
});
