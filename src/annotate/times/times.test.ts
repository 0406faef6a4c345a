import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../lexicon/index.js";
import type { Sentence, Token, Upos } from "../types.js";
import { findTimes } from "./index.js";

const lexicon = loadLexicon();

/** A sentence of words parted by blanks; a tag may follow a word after "/" ("may/AUX"). Without one a capital makes a proper noun. */
function sentence(line: string): { text: string; sentence: Sentence } {
  const tokens: Token[] = [];
  let text = "";
  for (const piece of line.split(" ")) {
    const [, form, tag] = /^(.*?)(?:\/([A-Z]+))?$/.exec(piece) as unknown as [string, string, Upos | undefined];
    const glued = /^(['’]s|[.,;:!?)])$/.test(form);
    if (text !== "" && !glued) text += " ";
    const upos =
      tag ?? (/^\d/.test(form) ? "NUM" : /^[A-Z]/.test(form) ? "PROPN" : /^\W/.test(form) ? "PUNCT" : "NOUN");
    const xpos = upos === "NOUN" && form.endsWith("s") ? "NNS" : upos;
    const start = text.length;
    text += form;
    const rest = { lemma: form.toLowerCase(), xpos, morph: {}, head: -1, deprel: "dep" };
    tokens.push({ form, start, end: text.length, upos, ...rest });
  }
  return { text, sentence: { start: 0, end: text.length, tokens, names: [], block: 0 } };
}

function drafts(line: string) {
  const { text, sentence: one } = sentence(line);
  const found = findTimes({ annotation: { sentences: [one], quotations: [] } }, lexicon);
  return found.map((draft) => ({ ...draft, words: text.slice(draft.start, draft.end) }));
}

/** Words and value of each expression, with the offset and the lean that the words give. */
function found(line: string): string[] {
  return drafts(line).map(({ words, expression: { value, offset, direction, mod } }) =>
    [words, value, offset ? `${offset.count} ${offset.unit}` : null, direction, mod].filter(Boolean).join(" | "),
  );
}

describe("findTimes", () => {
  it.each([
    ["They met on October 7, 2024 in Oslo", ["October 7, 2024 | 2024-10-07"]],
    ["They met on 7 October 2024 in Oslo", ["7 October 2024 | 2024-10-07"]],
    ["They met on the 7th of October in Oslo", ["the 7th of October | XXXX-10-07"]],
    ["They met on Oct. 7 in Oslo", ["Oct. 7 | XXXX-10-07"]],
    ["The treaty of 2023-09-13 holds", ["2023-09-13 | 2023-09-13"]],
    ["It runs from June 3 to 7", ["June 3 | XXXX-06-03", "7 | XXXX-06-07"]],
    ["It began in September 2023", ["September 2023 | 2023-09"]],
    ["It fell in the early 1990s", ["the early 1990s | 199 | START"]],
    ["in the second half of the 2010s", ["the 2010s | 201"]],
    ["in the second half of the nineties", ["the nineties | 199"]],
    ["in the early hours of Tuesday", ["Tuesday | XXXX-WXX-2"]],
    ["in the 19th century", ["the 19th century | 18"]],
    ["It ended in 1945", ["1945 | 1945"]],
    ["in nineteen ninety-six", ["nineteen ninety-six | 1996"]],
  ])("reads dates as newspapers write them: %s", (line, wanted) => {
    expect(found(line)).toEqual(wanted);
  });

  it.each([
    ["They met on Friday", ["Friday | XXXX-WXX-5"]],
    ["They met last Friday", ["last Friday | XXXX-WXX-5 | past"]],
    ["They meet next Tuesday", ["next Tuesday | XXXX-WXX-2 | future"]],
    ["They met Tuesday night", ["Tuesday night | XXXX-WXX-2TNI"]],
    ["They met three days ago", ["three days ago | XXXX-XX-XX | -3 day"]],
    ["They met two weeks earlier", ["two weeks earlier | XXXX-WXX | -2 week"]],
    ["They met last month", ["last month | XXXX-XX | -1 month"]],
    ["They met earlier this year", ["earlier this year | XXXX | 0 year | BEFORE"]],
    ["They met yesterday morning", ["yesterday morning | XXXX-XX-XXTMO | -1 day"]],
    ["They met a decade ago", ["a decade ago | XXXX | -10 year"]],
    ["It stood 5,000 years ago", ["5,000 years ago | PAST_REF"]],
    ["They met last summer", ["last summer | XXXX-SU | past"]],
    ["They met a fortnight ago", ["a fortnight ago | XXXX-WXX | -2 week"]],
    ["due this September", ["this September | XXXX-09 | 0 year"]],
    ["a minute and a half later", ["a minute and a half later | XXXX-XX-XXTXX:XX:XX | 90 second"]],
    ["a year and a half ago", ["a year and a half ago | XXXX-XX | -18 month"]],
  ])("says what relative times are reckoned by: %s", (line, wanted) => {
    expect(found(line)).toEqual(wanted);
  });

  it.each([
    ["a two-day visit", ["two-day | P2D"]],
    ["for more than 2 1/2 years", ["more than 2 1/2 years | P2Y6M | MORE_THAN"]],
    ["for half an hour", ["half an hour | PT30M"]],
    ["for several months", ["several months | PXM"]],
    ["within 48 hours", ["48 hours | PT48H"]],
    ["about a minute and a half", ["about a minute and a half | PT1M30S | APPROX"]],
    ["every Monday", ["every Monday | XXXX-WXX-1"]],
    ["every two weeks", ["every two weeks | P2W"]],
    ["They report annually", ["annually | P1Y"]],
  ])("reads lengths and repetitions: %s", (line, wanted) => {
    expect(found(line)).toEqual(wanted);
  });

  it.each([
    ["at 3 p.m. EST Friday", ["3 p.m. EST Friday | XXXX-WXX-5T15:00"]],
    ["at 10:35 a.m. ( 0735 GMT ) it struck/VERB", ["10:35 a.m. | XXXX-XX-XXT10:35 | 0 day"]],
    ["on Friday , Oct. 23", ["Friday, Oct. 23 | XXXX-10-23"]],
    ["in the third quarter of 1990", ["the third quarter of 1990 | 1990-Q3"]],
    ["in the third quarter of last year", ["the third quarter of last year | XXXX-Q3 | -1 year"]],
    ["in January this year", ["January this year | XXXX-01 | 0 year"]],
    ["by the end of 2025", ["the end of 2025 | 2025 | END"]],
    ["in mid-November", ["mid-November | XXXX-11 | MID"]],
  ])("joins neighbours that name one time: %s", (line, wanted) => {
    expect(found(line)).toEqual(wanted);
  });

  it.each([
    "She may/AUX leave",
    "They march/VERB home",
    "Theresa May resigned/VERB",
    "the Sunday Times reported/VERB",
    "It cost/VERB $ 1990",
    "2000 shares were sold",
    "a 44-year-old man",
    "prices fall/VERB",
    "the second man",
    "three-quarters of it",
    "Sun Microsystems grew/VERB",
    "a birthday message",
    "the Chinese/ADJ New Year",
    "every/DET now/ADV and/CCONJ again",
    "the LA Weekly",
    "the/DET party daily Granma/PROPN",
    "a dividend of $ 1.76 a/DET year",
    "in the film High Noon",
  ])("finds nothing in: %s", (line) => {
    expect(found(line)).toEqual([]);
  });

  it("takes no weekday for a person's last name", () => {
    const { sentence: one } = sentence("Anna Berg Thursday condemned/VERB it/PRON");
    one.names.push({ first: 0, last: 2, class: "PER" });
    const found = findTimes({ annotation: { sentences: [one], quotations: [] } }, lexicon);
    expect(found.map(({ expression }) => expression.value)).toEqual(["XXXX-WXX-4"]);
  });

  it("knows named days and anniversaries by the calendar", () => {
    const [eve] = drafts("They met on Christmas Eve");
    expect(eve?.expression).toMatchObject({ anchor: "entity", day: { kind: "holiday", rules: ["12-24"] } });
    const [third] = drafts("on the third anniversary of the invasion of Ukraine");
    expect(third).toMatchObject({ words: "the third anniversary of the invasion of Ukraine" });
    expect(third?.expression.day).toMatchObject({ nth: 3, since: "2022-02-24", rules: ["02-24"] });
  });

  it.each([
    ["They met on NATO 's/PART 75th anniversary", { nth: 75, rules: ["04-04"], since: "1949" }],
    ["NATO marked/VERB its/PRON 70th anniversary", { nth: 70, rules: ["04-04"] }],
    ["the/DET centenary of/ADP the/DET League of/ADP Nations", { nth: 100, rules: ["01-10"] }],
    ["Hamas held/VERB the/DET 30th anniversary of/ADP its/PRON founding", { nth: 30, rules: ["12-14"] }],
    ["Kenya marked/VERB the/DET 50th anniversary of/ADP its/PRON independence", { nth: 50, rules: ["12-12"] }],
    ["Kenya marked/VERB 60 years of/ADP independence", { nth: 60, since: "1963" }],
    ["Kenyans marked/VERB six/NUM decades of/ADP independence", { nth: 60, since: "1963" }],
    ["the/DET one/NUM - year anniversary of/ADP the/DET invasion of/ADP Ukraine", { nth: 1, since: "2022-02-24" }],
    ["NATO turned/VERB 75 on/ADP Thursday", { nth: 75, rules: ["04-04"] }],
  ])("reads an anniversary said otherwise: %s", (line, day) => {
    const [first] = drafts(line).filter(({ expression }) => expression.anchor === "entity");
    expect(first?.expression.day).toMatchObject({ kind: "anniversary", ...day });
  });

  it.each([
    "the/DET 75th anniversary summit of/ADP NATO",
    "the/DET 20th anniversary of/ADP UN Security Council talks",
    "the/DET 25th anniversary of/ADP NATO 's/PART bombing",
    "the/DET 10th anniversary of/ADP Kenya 's/PART independence referendum",
    "the/DET 50th anniversary of/ADP independence",
    "Kenya and/CCONJ Ghana marked/VERB the/DET 50th anniversary of/ADP independence",
    "He/PRON marked/VERB 60 years of/ADP marriage",
  ])("takes no other day for a remembered one: %s", (line) => {
    expect(drafts(line).filter(({ expression }) => expression.day?.kind === "anniversary")).toEqual([]);
  });

  it("of a state that became independent twice takes the reading that reports can be of", () => {
    const rule = (line: string) => drafts(line)[0]?.expression.day?.rules;
    expect(rule("Latvia 's/PART 30th anniversary of/ADP independence")).toEqual(["05-04"]);
    expect(rule("Latvia 's/PART 100th anniversary of/ADP independence")).toEqual(["11-18"]);
    expect(rule("Latvia 's/PART anniversary of/ADP independence")).toEqual(["11-18", "05-04"]);
  });

  it("takes who turns so many years for whose birthday it is", () => {
    const { text, sentence: one } = sentence("Anna Berg , who/PRON turned/VERB 60 on/ADP Thursday , left/VERB");
    one.names.push({ first: 0, last: 1, class: "PER" });
    Object.assign(one.tokens[3]!, { head: 4, deprel: "nsubj" });
    const found = (tokens: Token[]) =>
      findTimes({ annotation: { sentences: [{ ...one, tokens }], quotations: [] } }, lexicon);
    const [turned] = found(one.tokens);
    expect(text.slice(turned!.start, turned!.end)).toBe("turned 60");
    expect(turned!.expression.day).toMatchObject({ kind: "birthday", nth: 60, owner: { first: 0, last: 1 } });
    const counted = one.tokens.map((token) => (token.form === "on" ? { ...token, upos: "NOUN" as const } : token));
    expect(found(counted).some(({ expression }) => expression.day)).toBe(false);
  });

  it("keeps a birthday's owner and number", () => {
    const [day] = drafts("for/ADP the king ’s 80th birthday");
    expect(day?.words).toBe("the king’s 80th birthday");
    expect(day?.expression.day).toMatchObject({ kind: "birthday", nth: 80, owner: { first: 1, last: 2 } });
  });

  it("gives spans of the text, in order, not overlapping, for any words", () => {
    const words =
      "the last next 3 10 1990 24 of May March Friday second quarter year years ago ' s - / $ th : June early '80s birthday every a p.m.".split(
        " ",
      );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 1 })), { maxLength: 30 }),
        (pieces) => {
          const line = pieces.map((piece) => piece.replace(/[\s/]/g, "") || "x").join(" ");
          let end = 0;
          for (const draft of drafts(line)) {
            expect(draft.start).toBeGreaterThanOrEqual(end);
            expect(draft.end).toBeGreaterThan(draft.start);
            expect(draft.words).toHaveLength(draft.end - draft.start);
            expect(draft.first).toBeLessThanOrEqual(draft.last);
            end = draft.end;
          }
        },
      ),
    );
  });
});
