import { describe, expect, it } from "vitest";
import { given } from "../../../test/given.js";
import { findTimes } from "../../annotate/times/index.js";
import type { MentionDraft } from "../../extract/types.js";
import { loadLexicon } from "../../lexicon/index.js";
import type { Published } from "../../model/index.js";
import { inferPublication, narrowPublication, sharedTimeEvidence } from "./index.js";

const lexicon = loadLexicon();

function infer(lines: string[], mentions: MentionDraft[] = [], of: string[][] = [], published?: Published): Published {
  const reading = given(lines);
  for (const { tokens } of reading.annotation.sentences) {
    const will = tokens.find((token) => token.form === "will");
    for (const token of tokens) if (token.upos === "VERB") token.xpos = will ? "VB" : "VBD";
    if (will) will.xpos = "MD";
  }
  if (published) reading.document.published = published;
  const extraction = { mentions, times: findTimes(reading, lexicon), statements: [], events: [] };
  return inferPublication(reading, extraction, { of, entities: new Map() }, lexicon);
}

const BIRTHDAY =
  "Aides|NOUN|2|nsubj marked|VERB|0|root Putin|PROPN|6|nmod:poss*PER ’s|PART|3|case 60th|ADJ|6|amod birthday|NOUN|2|obj";
const OWNER = {
  start: 13,
  end: 18,
  sentence: 0,
  head: 2,
  first: 2,
  last: 2,
  form: "name",
  class: "PER",
  same: null,
  owner: null,
} as const;
const TUESDAY = "Envoys|NOUN|2|nsubj met|VERB|0|root on|ADP|4|case Tuesday|PROPN|2|obl";
const ANNIVERSARY =
  "Crowds|NOUN|2|nsubj marked|VERB|0|root the|DET|4|det anniversary|NOUN|2|obj of|ADP|7|case the|DET|7|det invasion|NOUN|4|nmod of|ADP|9|case Ukraine|PROPN|7|nmod";

describe("inferPublication", () => {
  it("lets a date that was given stand", () => {
    const published = { ...infer([TUESDAY]), value: "2020-01-01", basis: "given" as const };
    expect(infer([BIRTHDAY], [OWNER], [["Q7747"]], published)).toBe(published);
  });

  it("dates a report by a counted birthday and a weekday, with its reasons", () => {
    const published = infer([BIRTHDAY, TUESDAY], [OWNER], [["Q7747"]]);
    // 7 October 2012 was a Sunday.
    expect(published).toMatchObject({
      value: "2012-10-09",
      precision: "day",
      earliest: "2012-10-07",
      latest: "2012-10-14",
      basis: "inferred",
    });
    expect(published.reasons.map((reason) => reason.text).join("\n")).toMatch(
      /60th birthday.*2012-10-07[\s\S]*Tuesday/,
    );
    expect(published.candidates[0]!.value).toBe("2012-10-09");
  });

  it("keeps the year open where only the day of the year is known, and offers one day a year", () => {
    const published = infer([ANNIVERSARY, TUESDAY]);
    expect(published).toMatchObject({ value: null, precision: "open", earliest: "2023-02-24", latest: null });
    expect(published.candidates.map((candidate) => candidate.value).slice(0, 3)).toEqual([
      "2023-02-28",
      "2024-02-27",
      "2025-02-25",
    ]);
  });

  it("takes dates that lie behind and ahead as bounds, never as the value", () => {
    const published = infer([
      "Envoys|NOUN|2|nsubj met|VERB|0|root in|ADP|4|case March|PROPN|2|obl 2021|NUM|4|nummod",
      "They|PRON|3|nsubj will|AUX|3|aux meet|VERB|0|root in|ADP|5|case May|PROPN|3|obl 2023|NUM|5|nummod",
    ]);
    expect(published).toMatchObject({ value: null, precision: "open", earliest: "2021-03-01", latest: "2023-05-31" });
  });

  it("falls in the one year between those that it names as past and as to come", () => {
    const past = "Profits|NOUN|2|nsubj rose|VERB|0|root in|ADP|4|case 2021|NUM|2|obl";
    const ahead = (year: number) => `They|PRON|3|nsubj will|AUX|3|aux rise|VERB|0|root in|ADP|5|case ${year}|NUM|3|obl`;
    expect(infer([past, ahead(2023)])).toMatchObject({ earliest: "2022-01-01", latest: "2022-12-31" });
    expect(infer([past, ahead(2024)])).toMatchObject({ earliest: "2021-01-01", latest: "2024-12-31" });
  });

  const AGED = "Putin|PROPN|5|nsubj*PER ,|PUNCT|1|punct 72|NUM|1|nummod ,|PUNCT|1|punct smiled|VERB|0|root";
  const PUTIN = { ...OWNER, start: 0, end: 5, head: 0, first: 0, last: 0 };

  it("falls in the year that a person's age leaves", () => {
    const published = infer([AGED], [PUTIN], [["Q7747"]]);
    expect(published).toMatchObject({ earliest: "2024-10-07", latest: "2025-10-06", basis: "inferred" });
    expect(published.reasons[0]!.text).toBe("“Putin, 72”: Vladimir Putin was born on 1952-10-07");
    expect(infer([AGED.replace("72", "7")], [PUTIN], [["Q7747"]]).basis).toBe("unknown");
  });

  it("says which of two clues that contradict was left aside", () => {
    const past = "Envoys|NOUN|2|nsubj met|VERB|0|root in|ADP|4|case March|PROPN|2|obl 2028|NUM|4|nummod";
    const published = infer([AGED, past], [PUTIN], [["Q7747"]]);
    expect(published).toMatchObject({ earliest: "2028-03-01", latest: null });
    expect(published.reasons.map(({ text }) => text)).toContain(
      "left aside, as it contradicts the rest: “Putin, 72”: Vladimir Putin was born on 1952-10-07",
    );
  });

  it("is no later than the day it was fetched", () => {
    const reading = given([ANNIVERSARY]);
    reading.document.fetched = "2023-03-05T10:00:00Z";
    const extraction = { mentions: [], times: findTimes(reading, lexicon), statements: [], events: [] };
    const published = inferPublication(reading, extraction, { of: [], entities: new Map() }, lexicon);
    expect(published).toMatchObject({ value: "2023-02-24", earliest: "2023-02-24", latest: "2023-03-03" });
  });

  it("chooses the year in which a named weekday falls on its date, where the rest leaves one", () => {
    const dated =
      "Envoys|NOUN|2|nsubj met|VERB|0|root Tuesday|PROPN|2|obl ,|PUNCT|3|punct Oct.|PROPN|3|appos 8|NUM|5|nummod";
    const since = "They|PRON|2|nsubj met|VERB|0|root in|ADP|4|case March|PROPN|2|obl 2021|NUM|4|nummod";
    const until = "They|PRON|3|nsubj will|AUX|3|aux meet|VERB|0|root in|ADP|5|case May|PROPN|3|obl 2026|NUM|5|nummod";
    expect(infer([dated])).toMatchObject({ value: null, earliest: null });
    expect(
      infer([dated, since])
        .candidates.map((candidate) => candidate.value)
        .slice(0, 2),
    ).toEqual(["2024-10-08", "2030-10-08"]);
    expect(infer([dated, since, until])).toMatchObject({ value: "2024-10-08", precision: "day" });
  });

  it("dates by an age, to the year where only the year of birth is known", () => {
    const born = lexicon.tables.people.find((person) => person.born?.length === 4)!;
    const year = Number(born.born) + 60;
    const owner = { ...OWNER, start: 0, end: 4, head: 0, first: 0, last: 0 };
    const his =
      "Anna|PROPN|2|nsubj*PER marked|VERB|0|root Anna|PROPN|6|nmod:poss ’s|PART|3|case 60th|ADJ|6|amod birthday|NOUN|2|obj";
    const published = infer([his], [{ ...owner, start: 12, end: 16, head: 2, first: 2, last: 2 }], [[born.id]]);
    expect(published).toMatchObject({ value: null, earliest: `${year}-01-01`, latest: `${year}-12-31` });
  });

  it("takes no anniversary for the day of the news that another time moves", () => {
    const ahead =
      "Leaders|NOUN|3|nsubj will|AUX|3|aux mark|VERB|0|root the|DET|6|det 75th|ADJ|6|amod anniversary|NOUN|3|obj of|ADP|8|case NATO|PROPN|6|nmod";
    expect(infer([ahead])).toMatchObject({ value: "2024-04-03", basis: "inferred" });
    expect(infer([`${ahead} in|ADP|10|case July|PROPN|3|obl`])).toMatchObject({ value: null, candidates: [] });
    expect(infer([`${ahead} next|ADJ|10|amod year|NOUN|3|obl`])).toMatchObject({ value: null, candidates: [] });
  });

  it("gives the birthday to the one who is congratulated", () => {
    const line =
      "Envoys|NOUN|2|nsubj congratulated|VERB|0|root Putin|PROPN|2|obj*PER on|ADP|7|case his|PRON|7|nmod:poss 60th|ADJ|7|amod birthday|NOUN|2|obl";
    const putin = { ...OWNER, start: 20, end: 25 };
    const envoys = { ...OWNER, start: 0, end: 6, head: 0, first: 0, last: 0 };
    const his = { ...OWNER, start: 29, end: 32, head: 4, first: 4, last: 4, form: "pronoun" as const };
    const published = infer([line], [envoys, putin, his], [["local:envoys"], ["Q7747"], ["local:envoys"]]);
    expect(published).toMatchObject({ value: "2012-10-07", basis: "inferred" });
  });

  const words = (line: string) =>
    line
      .split(" ")
      .map((word, i) => `${word}|${i === 1 ? "VERB|0|root" : "NOUN|2|dep"}`)
      .join(" ");

  it("falls in the terms of those who hold an office now, not of those who held it", () => {
    expect(infer([words("Envoys met Fed Chairman Alan Greenspan and President Bush in talks")])).toMatchObject({
      earliest: "1989-01-20",
      latest: "2006-02-14",
    });
    expect(
      infer([words("Envoys met Fed Chairman Alan Greenspan and President George W. Bush in talks")]),
    ).toMatchObject({ earliest: "2001-01-20", latest: "2006-02-14" });
    expect(infer([words("Envoys met former Fed Chairman Alan Greenspan and Vice President Bush")]).basis).toBe(
      "unknown",
    );
  });

  it("tells which of two presidents the report looks back on", () => {
    const both = infer([words("Envoys met President Obama's men and President George W. Bush in talks")]);
    expect(both).toMatchObject({ earliest: "2009-01-20", latest: "2017-02-03" });
    expect(both.reasons.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^left aside, as it contradicts the rest: “President George W\. Bush”/),
    );
  });

  it("falls within the time in which what it opens with was news", () => {
    const spill = words("BP capped the oil spill in the Gulf of Mexico and Hayward left");
    expect(infer([spill])).toMatchObject({ earliest: "2010-04-20", latest: "2010-12-31" });
    expect(infer([`${spill} years|NOUN|2|obl ago|ADV|2|advmod`])).toMatchObject({
      earliest: "2010-04-20",
      latest: null,
    });
    expect(infer([words("Crews capped an oil spill and left")]).basis).toBe("unknown");
  });

  it("is of before 2001 where shares are told in eighths", () => {
    expect(infer([words("Shares closed at $18.375 on the exchange")]).latest).toBe("2001-04-09");
    expect(infer([words("Shares closed at $18.37 on the exchange")]).latest).toBeNull();
  });

  it("is of the first of two years in a row where the second is to come", () => {
    const own = "Profits|NOUN|2|nsubj fell|VERB|0|root in|ADP|4|case 2021|NUM|2|obl";
    const next = "They|PRON|3|nsubj will|AUX|3|aux rise|VERB|0|root in|ADP|6|case early|ADJ|6|amod 2022|NUM|3|obl";
    expect(infer([own, next])).toMatchObject({ earliest: "2021-01-01", latest: "2021-12-31" });
  });

  it("takes no goal for a past", () => {
    const goals = "Envoys|NOUN|2|nsubj backed|VERB|0|root the|DET|5|det 2030|NUM|5|nummod goals|NOUN|2|obj";
    expect(infer([goals])).toMatchObject({ earliest: null, basis: "unknown" });
  });

  it("says nothing where the words say nothing", () => {
    const published = infer(["Envoys|NOUN|2|nsubj met|VERB|0|root"]);
    expect(published).toMatchObject({ value: null, basis: "unknown", reasons: [], candidates: [] });
  });
});

describe("narrowPublication", () => {
  const open = infer([ANNIVERSARY, TUESDAY]);

  it("settles on the one candidate that a shared time leaves", () => {
    const evidence = sharedTimeEvidence("2023-11", "the November visit is the 2023 one of another report")!;
    expect(narrowPublication(open, [evidence])).toMatchObject({
      value: "2024-02-27",
      precision: "day",
      earliest: "2024-02-24",
      latest: "2024-03-02",
      basis: "inferred",
    });
  });

  it("adds the reason, without a place in the text", () => {
    const narrowed = narrowPublication(open, [{ value: "2024", reason: "another report says so" }]);
    expect(narrowed.reasons.at(-1)).toEqual({ text: "another report says so", start: null, end: null });
    expect(narrowed.value).toBe("2024-02-27");
  });

  it("is not moved by evidence that contradicts it, nor where the date was given", () => {
    expect(narrowPublication(open, [{ value: "1999", reason: "a slip" }])).toBe(open);
    const known = { ...open, value: "2022-03-01", basis: "stated" as const };
    expect(narrowPublication(known, [{ value: "2024", reason: "a slip" }])).toBe(known);
  });

  it("makes no evidence of a value without a month", () => {
    expect(sharedTimeEvidence("2023", "too wide")).toBeNull();
    expect(sharedTimeEvidence("XXXX-06", "no year")).toBeNull();
  });
});
