import { describe, expect, it } from "vitest";
import { given } from "../../../test/given.js";
import type { Engine } from "../../annotate/types.js";
import { loadLexicon } from "../../lexicon/index.js";
import { Answers } from "./answers.js";
import { readFactuality } from "./rows.js";
import { scoreFactuality } from "./score.js";

const JSONL = `${JSON.stringify({
  text: "Troops haven't attacked -LRB- Peru -RRB- .",
  targets: [{ span1: [2, 3], label: -3, span_text: "attacked" }],
})}\n`;

const tree =
  "Troops|NOUN|4|nsubj have|AUX|4|aux n't|PART|4|advmod attacked|VERB|0|root (|PUNCT|6|punct Peru|PROPN|4|obj )|PUNCT|6|punct .|PUNCT|4|punct";

const engine: Engine = {
  id: "given",
  annotate: async () => [],
  annotateTokens: async (sentences) => {
    const [sentence] = given([tree]).annotation.sentences;
    expect(sentences).toEqual([sentence!.tokens.map(({ form }) => form)]);
    return [sentence!];
  },
};

describe("the factuality scorer", () => {
  it("reads targets by token, Penn's brackets undone and “n't” apart", () => {
    const [row] = readFactuality(JSONL);
    expect(row!.words).toEqual(["Troops", "have", "n't", "attacked", "(", "Peru", ")", "."]);
    expect(row!.targets).toEqual([{ first: 3, last: 3, label: -3 }]);
  });

  it("calls the function that the events use on each target", async () => {
    const { metrics } = await scoreFactuality(readFactuality(JSONL), engine, loadLexicon().tables.factuality);
    expect(metrics.targets).toBe(1);
    expect(metrics.mae).toBeLessThan(1);
    expect(metrics.alwaysCertainMae).toBe(6);
    expect(metrics.negativeF1).toBe(1);
  });

  it("reckons mean error, correlation and F1 of the grades", () => {
    const answers = new Answers();
    for (const [gold, found] of [
      [3, 3],
      [2, 3],
      [-3, -3],
      [0, 1],
    ] as const)
      answers.add({ gold, found, kind: "none" });
    expect(answers.mae).toBe(0.5);
    expect(answers.pearson).toBeCloseTo(0.98, 3);
    expect(answers.metrics).toMatchObject({ certainF1: 0.8, probableF1: 0, negativeF1: 1 });
    expect(answers.byKind).toEqual(["rule none: 4 targets, mean error 0.50, median 2.0 found 3.0"]);
  });
});
