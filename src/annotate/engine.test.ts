import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadEngine } from "./index.js";
import { LONGEST_SENTENCE } from "./tokenize/sentences.js";
import type { Engine, Sentence } from "./types.js";

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

const read = async (text: string) => (await engine.annotate([{ text, blocks: [{ start: 0, end: text.length }] }]))[0]!;

/** One root, every other head inside the sentence, no cycle. */
function expectTree({ tokens }: Sentence): void {
  expect(tokens.filter((token) => token.head === -1)).toHaveLength(1);
  for (const token of tokens) {
    let at = token;
    for (let steps = 0; at.head !== -1; steps++) {
      expect(steps).toBeLessThan(tokens.length);
      at = tokens[at.head]!;
    }
    expect(token.head === -1).toBe(token.deprel === "root");
  }
}

describe("the engine", () => {
  it("reads a plain sentence", async () => {
    const { sentences } = await read("Vladimir Putin visited France in June.");
    const { tokens, names } = sentences[0]!;
    expect(tokens.map((token) => token.upos)).toEqual(["PROPN", "PROPN", "VERB", "PROPN", "ADP", "PROPN", "PUNCT"]);
    expect(tokens[2]).toMatchObject({ lemma: "visit", head: -1, morph: { tense: "past", form: "finite" } });
    expect(tokens[0]).toMatchObject({ head: 2, deprel: "nsubj" });
    expect(tokens[3]).toMatchObject({ head: 2, deprel: "obj" });
    expect(names.map(({ first, last }) => [first, last])).toEqual([
      [0, 1],
      [3, 3],
    ]);
    expect(names[0]!.class).toBe("PER");
  });

  it("tells passive from active", async () => {
    const { sentences } = await read("The treaty was signed by both leaders. They have signed it.");
    const verb = (s: number) => sentences[s]!.tokens.find((token) => token.form === "signed")!;
    expect(verb(0).morph).toMatchObject({ form: "participle", voice: "passive" });
    expect(verb(1).morph.voice).toBeUndefined();
  });

  it("gives the lemmas of verbs", async () => {
    const { sentences } = await read("She said they underscored it, hailed him and were cozying up to us.");
    const lemmas = sentences[0]!.tokens.filter((token) => token.upos === "VERB").map((token) => token.lemma);
    expect(lemmas).toEqual(["say", "underscore", "hail", "cozy"]);
  });

  it("keeps the tokens it is given", async () => {
    const [sentence] = await engine.annotateTokens([["He", "did", "n't", "go", "."]]);
    expect(sentence!.tokens.map((token) => [token.start, token.form])).toEqual([
      [0, "He"],
      [3, "did"],
      [7, "n't"],
      [11, "go"],
      [14, "."],
    ]);
    expectTree(sentence!);
  });

  it("bears any text: tokens quote it, in order, inside their block; sentences are trees; the answer is always the same", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 120 }),
      fc.string({ unit: fc.constantFrom(..."aB1 .,“”’'\"-\n()ж漢\ud83d\u200b"), maxLength: 120 }),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.nat(10), async (body, lead) => {
        const start = Math.min(lead, body.length);
        const batch = [{ text: body, blocks: [{ start, end: body.length }] }];
        const [annotation] = await engine.annotate(batch);
        let at = start;
        for (const sentence of annotation!.sentences) {
          expectTree(sentence);
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(at);
            expect(body.slice(token.start, token.end)).toBe(token.form);
            at = token.end;
          }
          for (const name of sentence.names) {
            expect(name.first).toBeLessThanOrEqual(name.last);
            expect(name.last).toBeLessThan(sentence.tokens.length);
          }
        }
        expect(at).toBeLessThanOrEqual(body.length);
        expect(await engine.annotate(batch)).toEqual([annotation]);
      }),
      { numRuns: 150 },
    );
  });

  it("reads a sentence of 20,000 words in pieces, and a giant word whole", async () => {
    const { sentences } = await read(`${"word and ".repeat(10_000)}${"x".repeat(1_000_000)}`);
    expect(sentences.every((sentence) => sentence.tokens.length <= LONGEST_SENTENCE)).toBe(true);
    expect(sentences.at(-1)!.tokens.at(-1)!.form).toHaveLength(1_000_000);
  });

  it("gives nothing for nothing", async () => {
    expect(await read("")).toEqual({ sentences: [], quotations: [] });
    expect(await engine.annotateTokens([[]])).toMatchObject([{ tokens: [], names: [] }]);
  });
});
