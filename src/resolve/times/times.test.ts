import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { given } from "../../../test/given.js";
import { findTimes } from "../../annotate/times/index.js";
import type { Morph } from "../../annotate/types.js";
import type { Extraction, MentionDraft } from "../../extract/types.js";
import { loadLexicon } from "../../lexicon/index.js";
import type { Published } from "../../model/index.js";
import { formatDay, isoWeek, weekdayOf, weekStart } from "./calendar.js";
import { move, place } from "./fill.js";
import { resolveTimes } from "./index.js";
import { daysOf, precisionOf } from "./period.js";

const lexicon = loadLexicon();

function dated(value: string | null, basis: Published["basis"] = "given"): Published {
  const precision = value === null ? "open" : "day";
  return { value, precision, earliest: value, latest: value, basis, reasons: [], candidates: [] };
}

function times(published: Published, lines: string[], mentions: MentionDraft[] = [], of: string[][] = []) {
  const reading = given(lines);
  for (const { tokens } of reading.annotation.sentences) {
    const will = tokens.find((token) => token.form === "will");
    for (const token of tokens) if (token.upos === "VERB") token.xpos = will ? "VB" : "VBD";
    if (will) will.xpos = "MD";
  }
  const extraction: Extraction = { mentions, times: findTimes(reading, lexicon), statements: [], events: [] };
  const found = resolveTimes(reading, extraction, { of, entities: new Map() }, published, lexicon);
  return found.map((time) => ({ ...time, words: reading.document.text.slice(time.start, time.end) }));
}

const values = (published: Published, ...lines: string[]) => times(published, lines).map((time) => time.value);

const PAST = "Envoys|NOUN|2|nsubj met|VERB|0|root";
const FUTURE = "Envoys|NOUN|3|nsubj will|AUX|3|aux meet|VERB|0|root";

describe("resolveTimes", () => {
  const published = dated("2024-10-08");

  it.each([
    [`${PAST} on|ADP|4|case Friday|PROPN|2|obl`, "2024-10-04"],
    [`${PAST} on|ADP|4|case Tuesday|PROPN|2|obl`, "2024-10-08"],
    [`${PAST} last|ADJ|4|amod Tuesday|PROPN|2|obl`, "2024-10-01"],
    [`${PAST} in|ADP|4|case June|PROPN|2|obl`, "2024-06"],
    [`${PAST} in|ADP|4|case December|PROPN|2|obl`, "2023-12"],
    [`${PAST} three|NUM|4|nummod days|NOUN|2|obl ago|ADV|4|advmod`, "2024-10-05"],
    [`${PAST} last|ADJ|4|amod week|NOUN|2|obl`, "2024-W40"],
    [`${PAST} yesterday|NOUN|2|obl`, "2024-10-07"],
    [`${PAST} earlier|ADV|5|advmod this|DET|5|det year|NOUN|2|obl`, "2024"],
    [`${PAST} on|ADP|4|case Oct.|PROPN|2|obl 3|NUM|4|nummod`, "2024-10-03"],
  ])("reckons from the publication date, back for what is past: %s", (line, value) => {
    expect(values(published, line)).toEqual([value]);
  });

  it("looks ahead for what will be", () => {
    expect(values(published, `${FUTURE} on|ADP|5|case Friday|PROPN|3|obl`)).toEqual(["2024-10-11"]);
    expect(values(published, `${FUTURE} in|ADP|5|case June|PROPN|3|obl`)).toEqual(["2025-06"]);
  });

  it("looks ahead from a modal, and from the present tense of what is on the calendar", () => {
    const spoken = (line: string, tags: Record<string, [string, Partial<Morph>]>) => {
      const reading = given([line]);
      for (const token of reading.annotation.sentences[0]!.tokens) {
        const [xpos, morph] = tags[token.form] ?? [token.xpos, token.morph];
        Object.assign(token, { xpos, morph });
      }
      const extraction: Extraction = { mentions: [], times: findTimes(reading, lexicon), statements: [], events: [] };
      return resolveTimes(reading, extraction, { of: [], entities: new Map() }, published, lexicon)[0]!.value;
    };
    const could: Record<string, [string, Partial<Morph>]> = { could: ["MD", {}], rule: ["VB", { form: "infinitive" }] };
    const rule = "Judges|NOUN|3|nsubj could|AUX|3|aux rule|VERB|0|root on|ADP|5|case Friday|PROPN|3|obl";
    expect(spoken(rule, could)).toBe("2024-10-11");
    const not =
      "Judges|NOUN|4|nsubj could|AUX|4|aux not|PART|4|advmod rule|VERB|0|root on|ADP|6|case Friday|PROPN|4|obl";
    expect(spoken(not, could)).toBe("2024-10-04");
    const open = "Talks|NOUN|2|nsubj open|VERB|0|root on|ADP|4|case Friday|PROPN|2|obl";
    expect(spoken(open, { open: ["VBP", { tense: "present", form: "finite" }] })).toBe("2024-10-11");
  });

  it("puts the end of a wait ahead, and what is told of the first to do it behind", () => {
    const spoken = (line: string, tags: Record<string, [string, Partial<Morph>]>) => {
      const reading = given([line]);
      for (const token of reading.annotation.sentences[0]!.tokens) {
        const [xpos, morph] = tags[token.form] ?? [token.xpos, token.morph];
        Object.assign(token, { xpos, morph });
      }
      const extraction: Extraction = { mentions: [], times: findTimes(reading, lexicon), statements: [], events: [] };
      return resolveTimes(reading, extraction, { of: [], entities: new Map() }, published, lexicon)[0]!.value;
    };
    const wait = "Rebels|NOUN|2|nsubj have|VERB|0|root until|ADP|4|case Friday|PROPN|2|obl";
    expect(spoken(wait, { have: ["VBP", { tense: "present", form: "finite" }] })).toBe("2024-10-11");
    const held = "Rebels|NOUN|2|nsubj held|VERB|0|root until|ADP|4|case Friday|PROPN|2|obl";
    expect(spoken(held, { held: ["VBD", { tense: "past", form: "finite" }] })).toBe("2024-10-04");
    const join: Record<string, [string, Partial<Morph>]> = { join: ["VB", { form: "infinitive" }] };
    const first =
      "Peru|PROPN|6|nsubj was|AUX|6|cop the|DET|6|det very|ADV|5|advmod first|ADJ|6|amod country|NOUN|0|root to|PART|8|mark join|VERB|6|acl on|ADP|10|case Friday|PROPN|8|obl";
    expect(spoken(first, join)).toBe("2024-10-04");
    const plan =
      "Peru|PROPN|2|nsubj made|VERB|0|root plans|NOUN|2|obj to|PART|5|mark join|VERB|3|acl on|ADP|7|case Friday|PROPN|5|obl";
    expect(spoken(plan, join)).toBe("2024-10-11");
  });

  it("leaves a same day without a day before it open, and never takes the day of publication for it", () => {
    const same = `${PAST} the|DET|5|det same|ADJ|5|amod day|NOUN|2|obl`;
    expect(times(published, [same])[0]).toMatchObject({
      value: "XXXX-XX-XX",
      basis: "open",
      earliest: null,
      anchor: null,
    });
    expect(values(published, `${PAST} on|ADP|4|case Oct.|PROPN|2|obl 3|NUM|4|nummod`, same)[1]).toBe("2024-10-03");
  });

  it("keeps a month of this year in this year", () => {
    expect(values(published, `${PAST} this|DET|4|det March|PROPN|2|obl`)).toEqual(["2024-03"]);
    expect(values(dated("2024-01-20"), `${FUTURE} this|DET|5|det September|PROPN|3|obl`)).toEqual(["2024-09"]);
  });

  it("leaves open what an unknown publication date leaves open, and says so", () => {
    const [june] = times(dated(null, "unknown"), [`${PAST} in|ADP|4|case June|PROPN|2|obl`]);
    expect(june).toMatchObject({ value: "XXXX-06", basis: "open", earliest: null, latest: null, anchor: null });
    const [friday] = times(dated(null, "unknown"), [`${PAST} on|ADP|4|case Friday|PROPN|2|obl`]);
    expect(friday).toMatchObject({ value: "XXXX-WXX-5", basis: "open" });
  });

  it("fills in what every day of a publication interval agrees on", () => {
    const interval = { ...dated(null, "inferred"), earliest: "2024-10-07", latest: "2024-10-14" };
    expect(times(interval, [`${PAST} in|ADP|4|case June|PROPN|2|obl`])[0]).toMatchObject({
      value: "2024-06",
      basis: "inferred",
    });
    expect(values(interval, `${PAST} on|ADP|4|case Friday|PROPN|2|obl`)).toEqual(["XXXX-WXX-5"]);
  });

  it("keeps what the words give whole as explicit", () => {
    const [time] = times(dated(null, "unknown"), [`${PAST} in|ADP|4|case September|PROPN|2|obl 2023|NUM|4|nummod`]);
    expect(time).toMatchObject({ value: "2023-09", basis: "explicit", earliest: "2023-09-01", latest: "2023-09-30" });
  });

  it("ends what was earlier this year with the day of speaking", () => {
    const [time] = times(published, [`${PAST} earlier|ADV|5|advmod this|DET|5|det year|NOUN|2|obl`]);
    expect(time).toMatchObject({
      earliest: "2024-01-01",
      latest: "2024-10-08",
      precision: "year",
      anchor: "published",
    });
  });

  it("goes on from the time named last", () => {
    const later = "They|PRON|2|nsubj left|VERB|0|root two|NUM|4|nummod days|NOUN|2|obl later|ADV|4|advmod";
    const [first, second] = times(published, [`${PAST} on|ADP|4|case Oct.|PROPN|2|obl 3|NUM|4|nummod`, later]);
    expect(second).toMatchObject({ value: "2024-10-05", anchor: first!.id });
  });

  it("compares a quarter with the same quarter of another year", () => {
    const line =
      "Third|ADJ|3|amod -|PUNCT|3|punct quarter|NOUN|4|compound profit|NOUN|5|nsubj rose|VERB|0|root from|ADP|8|case a|DET|8|det year|NOUN|5|obl earlier|ADV|8|advmod";
    expect(values(published, line)).toEqual(["2024-Q3", "2023-Q3"]);
  });

  it("counts a birthday from the date of birth of the one whose it is", () => {
    const line =
      "Aides|NOUN|2|nsubj marked|VERB|0|root Putin|PROPN|6|nmod:poss*PER ’s|PART|3|case 60th|ADJ|6|amod birthday|NOUN|2|obj";
    const owner = {
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
    const [time] = times(dated(null, "unknown"), [line], [owner], [["Q7747"]]);
    expect(time).toMatchObject({ value: "2012-10-07", basis: "entity", precision: "day" });
    expect(times(dated(null, "unknown"), [line])[0]).toMatchObject({ basis: "open" });
  });
});

describe("any words", () => {
  const words =
    "last next this the a three 10 1990 31 February Friday quarter year years ago earlier later morning p.m. of June early '80s 1st birthday every Christmas".split(
      " ",
    );
  const tags = fc.constantFrom("NOUN", "VERB", "PROPN", "ADP", "NUM");
  const line = fc
    .array(fc.tuple(fc.constantFrom(...words), tags, fc.nat(8)), { minLength: 1, maxLength: 12 })
    .map((pieces) =>
      pieces.map(([word, tag, head], i) => `${word}|${tag}|${i === 0 ? 0 : Math.min(head, i)}|obl`).join(" "),
    );
  const basis = fc.constantFrom(dated("2024-02-29"), dated(null, "unknown"), dated("2024-12-31", "inferred"));

  it("give periods that begin before they end, and never fail", () => {
    fc.assert(
      fc.property(basis, fc.array(line, { minLength: 1, maxLength: 3 }), (published, lines) => {
        for (const time of times(published, lines)) {
          if (time.earliest && time.latest) expect(time.earliest <= time.latest).toBe(true);
          if (time.basis === "explicit" && time.type === "DATE") expect(time.value).not.toMatch(/^X/);
        }
      }),
    );
  });
});

describe("the calendar", () => {
  it("agrees with ISO 8601 on weeks and weekdays", () => {
    const day = (iso: string) => daysOf(iso)!.earliest;
    expect(weekdayOf(day("2024-10-08"))).toBe(2);
    expect(isoWeek(day("2021-01-03"))).toEqual({ year: 2020, week: 53 });
    expect(formatDay(weekStart(2024, 1))).toBe("2024-01-01");
    expect(daysOf("2023-WI")).toEqual({ earliest: day("2023-12-01"), latest: day("2024-02-29") });
  });

  it("moves by whole months and never past a month's end", () => {
    expect(formatDay(move(daysOf("2024-03-31")!.earliest, "month", -1))).toBe("2024-02-29");
    expect(formatDay(move(daysOf("2024-01-15")!.earliest, "month", -13))).toBe("2022-12-15");
  });

  it("places what recurs on the side that is asked for, and earliest is never after latest", () => {
    const recurring = fc.constantFrom(
      "XXXX-WXX-1",
      "XXXX-WXX-7",
      "XXXX-02",
      "XXXX-12-31",
      "XXXX-Q1",
      "XXXX-SU",
      "XXXX-WI",
      "XXXX-WXX-WE",
    );
    fc.assert(
      fc.property(recurring, fc.integer({ min: -30_000, max: 40_000 }), fc.boolean(), (value, day, strict) => {
        const past = daysOf(place(value, day, { lean: "past", sure: true, strict: true }))!;
        const future = daysOf(place(value, day, { lean: "future", sure: true, strict: true }))!;
        expect(past.earliest).toBeLessThanOrEqual(past.latest);
        expect(past.earliest).toBeLessThanOrEqual(day);
        expect(future.latest).toBeGreaterThanOrEqual(day);
        expect(precisionOf(place(value, day, { lean: "nearest", sure: false, strict }))).toBe(precisionOf(value));
      }),
    );
  });
});
