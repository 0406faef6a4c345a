import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { HearsayRecord } from "../../model/index.js";
import { parseVariants, VariantText } from "./key.js";
import { isCalled } from "./names.js";
import { isRight, metricsOf, scoreVariant } from "./score.js";
import { variantsSet } from "./set.js";

const TEXT = "Peru’s interior minister, Ana Quispe, praised Chile.";

function span(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

/** A record with what the scorer looks at; the rest of its keys are not read. */
function recordOf(statements: object[]): HearsayRecord {
  const entity = (id: string, label: string, kind: string, country: string) => ({ id, label, class: kind, country });
  return {
    document: { text: TEXT, blocks: [], published: { value: null, basis: "unknown" } },
    entities: [
      entity("local:1", "Ana Quispe", "person", "PER"),
      entity("local:2", "Chile", "state", "CHL"),
      entity("local:3", "North Korea", "state", "PRK"),
    ],
    mentions: [
      { id: "m1", entity: "local:1", form: "nominal", ...span("interior minister") },
      { id: "m2", entity: "local:2", form: "name", ...span("Chile") },
    ],
    times: [],
    statements,
    events: [],
  } as unknown as HearsayRecord;
}

const praised = {
  id: "s1",
  cue: span("praised"),
  manner: "praise",
  source: { kind: "mention", mentions: ["m1"] },
  to: [],
  target: ["m2"],
  content: [],
  hedges: [],
  answers: [],
  chain: [{ entities: ["local:1"], inherited: false }],
  by: "test/praised",
};

const wanted = VariantText.parse({
  id: "x",
  phenomenon: "names",
  text: TEXT,
  statements: [{ cue: "praised", source: "interior minister", target: "Chile", manner: "praise", chain: ["PER"] }],
});

test("a text is right when its items are right and nothing is false", () => {
  expect(isRight(scoreVariant(wanted, recordOf([praised])))).toBe(true);
  expect(isRight(scoreVariant(wanted, recordOf([])))).toBe(false);
  const more = { ...praised, id: "s2", cue: span("Ana"), by: "test/more" };
  const result = scoreVariant(wanted, recordOf([praised, more]));
  expect(result.false.map((one) => one.by)).toEqual(["test/more"]);
  expect(metricsOf([result])).toMatchObject({ "texts right": 0, "items right": 1, "false records": 1 });
});

test("a wrong field is named, and a text that was not coded is not right", () => {
  const result = scoreVariant(wanted, recordOf([{ ...praised, manner: "say", target: [] }]));
  expect(result.items[0]).toMatchObject({ outcome: "wrong", fields: ["target", "manner"], by: "test/praised" });
  expect(isRight(scoreVariant(wanted, null))).toBe(false);
});

test("frames: a date that must stay open, one that must be found, an entity that must not be there", () => {
  const record = recordOf([praised]);
  expect(scoreVariant({ ...wanted, inferred: null }, record).frame).toEqual([]);
  expect(scoreVariant({ ...wanted, inferred: "2024-04-04" }, record).frame).toHaveLength(1);
  expect(scoreVariant({ ...wanted, absent: ["Chile"] }, record).frame).toEqual(["must not be there: Chile"]);
});

test("entities are known by label, words, code or an alternative; a state by its whole name only", () => {
  const record = recordOf([]);
  for (const name of ["Ana Quispe", "Minister Ana Quispe", "interior minister", "Nobody|Quispe", "PER"])
    expect(isCalled(name, "local:1", record)).toBe(true);
  expect(isCalled("Chile", "local:1", record)).toBe(false);
  expect(isCalled("Korea", "local:3", record)).toBe(false);
  expect(isCalled("unnamed|Reports", "unnamed", record)).toBe(true);
});

test("the shipped texts are well formed; a key that quotes other words is refused", () => {
  const texts = parseVariants(readFileSync(variantsSet.data!, "utf8"));
  expect(texts.length).toBeGreaterThanOrEqual(84);
  expect(new Set(texts.map((text) => text.id)).size).toBe(texts.length);
  expect(() => parseVariants('texts: [{id: a, phenomenon: trap, text: "A.", also: ["B"]}]')).toThrow("not in the text");
});
