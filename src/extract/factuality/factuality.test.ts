import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { given } from "../../../test/given.js";
import { loadLexicon } from "../../lexicon/index.js";
import { Tree } from "../tree.js";
import { certaintyOf } from "./grade.js";
import { factualityOf, type Viewpoint } from "./index.js";
import { along } from "./levels.js";

const tables = loadLexicon().tables.factuality;

const LEMMAS: Record<string, string> = {
  managed: "manage",
  failed: "fail",
  forgot: "forget",
  refused: "refuse",
  claimed: "claim",
  denied: "deny",
  planned: "plan",
  tried: "try",
  stopped: "stop",
  was: "be",
};

/** A tree by hand, with infinitives after "to" and modals as a tagger would have them. */
function tree(line: string): Tree {
  const [sentence] = given([line]).annotation.sentences;
  sentence!.tokens.forEach((token, i, tokens) => {
    token.lemma = LEMMAS[token.form.toLowerCase()] ?? token.lemma;
    if (/^(may|will|would|could)$/.test(token.form)) Object.assign(token, { xpos: "MD", morph: {} });
    const marked = tokens
      .slice(Math.max(0, i - 2), i)
      .some((other) => other.form === "to" || /^(may|will|would|could)$/.test(other.form));
    if (token.upos === "VERB" && marked) Object.assign(token, { xpos: "VB", morph: { form: "infinitive" } });
  });
  return new Tree(sentence!);
}

function read(line: string, word: string, viewpoint: Viewpoint = "author") {
  const one = tree(line);
  return factualityOf(
    one,
    one.tokens.findIndex((token) => token.form === word),
    tables,
    viewpoint,
  );
}

const under = (verb: string, aux = "") =>
  aux === ""
    ? `Troops|NOUN|2|nsubj ${verb}|VERB|0|root to|PART|4|mark attack|VERB|2|xcomp .|PUNCT|2|punct`
    : `Troops|NOUN|4|nsubj did|AUX|4|aux not|PART|4|advmod ${verb}|VERB|0|root to|PART|6|mark attack|VERB|4|xcomp .|PUNCT|4|punct`;

describe("factualityOf", () => {
  it("takes what is said outright for certain, and what is denied for certainly not", () => {
    expect(read("Troops|NOUN|2|nsubj attacked|VERB|0|root .|PUNCT|2|punct", "attacked")).toMatchObject({
      level: 3,
      certainty: "certain",
    });
    const not = "Troops|NOUN|4|nsubj did|AUX|4|aux not|PART|4|advmod attack|VERB|0|root .|PUNCT|4|punct";
    expect(read(not, "attack")).toMatchObject({ polarity: "negative", certainty: "certain" });
    const no = "No|DET|2|det troops|NOUN|3|nsubj attacked|VERB|0|root .|PUNCT|3|punct";
    expect(read(no, "attacked").polarity).toBe("negative");
  });

  it.each([
    ["managed", "positive", "negative"],
    ["failed", "negative", "positive"],
    ["forgot", "negative", "positive"],
  ])("turns over or keeps what an implicative verb governs: %s to", (verb, said, denied) => {
    expect(read(under(verb), "attack").polarity).toBe(said);
    expect(read(under(verb, "not"), "attack").polarity).toBe(denied);
    expect(["certain", "probable"]).toContain(read(under(verb), "attack").certainty);
  });

  it("knows that what was refused was not done, and that what was planned is open", () => {
    expect(read(under("refused"), "attack").polarity).toBe("negative");
    expect(read(under("planned"), "attack")).toMatchObject({ polarity: "positive", certainty: "probable" });
    expect(read(under("tried"), "attack").level).toBeLessThan(read(under("planned"), "attack").level);
  });

  it("keeps what is taken for granted, however the verb stands", () => {
    const forgot =
      "Envoys|NOUN|2|nsubj forgot|VERB|0|root that|SCONJ|5|mark troops|NOUN|5|nsubj left|VERB|2|ccomp .|PUNCT|2|punct";
    expect(read(forgot, "left")).toMatchObject({ polarity: "positive", certainty: "certain" });
    const not =
      "Envoys|NOUN|4|nsubj did|AUX|4|aux not|PART|4|advmod forget|VERB|0|root that|SCONJ|7|mark troops|NOUN|7|nsubj left|VERB|4|ccomp .|PUNCT|4|punct";
    expect(read(not, "left")).toMatchObject({ polarity: "positive", certainty: "certain" });
  });

  it("tells whose commitment is asked for", () => {
    const claimed =
      "Peru|PROPN|2|nsubj claimed|VERB|0|root that|SCONJ|5|mark troops|NOUN|5|nsubj left|VERB|2|ccomp .|PUNCT|2|punct";
    expect(read(claimed, "left").certainty).not.toBe("certain");
    expect(read(claimed, "left", "source").certainty).toBe("certain");
    expect(read(claimed.replace("claimed", "denied"), "left").polarity).toBe("negative");
  });

  it("weakens by modals, questions and conditions", () => {
    const may = "Troops|NOUN|3|nsubj may|AUX|3|aux attack|VERB|0|root .|PUNCT|3|punct";
    expect(read(may, "attack").certainty).toBe("possible");
    expect(read(may.replace("may", "will"), "attack").certainty).not.toBe("possible");
    const asked = "Did|AUX|3|aux troops|NOUN|3|nsubj attack|VERB|0|root ?|PUNCT|3|punct";
    expect(read(asked, "attack").level).toBeLessThan(1.5);
    const when =
      "Peru|PROPN|3|nsubj will|AUX|3|aux act|VERB|0|root if|SCONJ|6|mark troops|NOUN|6|nsubj attack|VERB|3|advcl .|PUNCT|3|punct";
    expect(read(when, "attack").level).toBeLessThan(1.25);
    expect(read(when, "act").level).toBeLessThan(read(may.replace("may", "will"), "attack").level);
  });

  it("denies nothing by “not only”, and what is too much for someone", () => {
    const only = "Not|PART|4|advmod only|ADV|4|advmod troops|NOUN|4|nsubj attacked|VERB|0|root .|PUNCT|4|punct";
    expect(read(only, "attacked").polarity).toBe("positive");
    const weak =
      "Troops|NOUN|4|nsubj was|AUX|4|cop too|ADV|4|advmod weak|ADJ|0|root to|PART|6|mark attack|VERB|4|xcomp .|PUNCT|4|punct";
    expect(read(weak, "attack").polarity).toBe("negative");
  });

  it("reads nominals by what governs them", () => {
    const threat =
      "The|DET|2|det threat|NOUN|5|nsubj of|ADP|4|case attack|NOUN|2|nmod grew|VERB|0|root .|PUNCT|5|punct";
    expect(read(threat, "attack").certainty).not.toBe("certain");
    const claims = "Peru|PROPN|2|nsubj denied|VERB|0|root the|DET|4|det allegations|NOUN|2|obj .|PUNCT|2|punct";
    expect(read(claims, "allegations").polarity).toBe("positive");
    const planned = "The|DET|3|det planned|ADJ|3|amod visit|NOUN|4|nsubj ended|VERB|0|root .|PUNCT|4|punct";
    expect(read(planned, "visit").level).toBeLessThan(read(planned.replace("planned", "long"), "visit").level);
  });

  it("names what decided, from the outermost word inwards", () => {
    const said =
      "Peru|PROPN|2|nsubj said|VERB|0|root troops|NOUN|4|nsubj refused|VERB|2|ccomp to|PART|6|mark attack|VERB|4|xcomp .|PUNCT|2|punct";
    expect(read(said, "attack").steps.map(({ kind }) => kind)).toEqual(["report", "refusal"]);
  });

  it("stays within the scale and ends, for any tree", () => {
    const words = ["said", "failed", "not", "may", "if", "plan", "attack", "no", "to", "denied", "that", "?"];
    const tags = fc.constantFrom("VERB", "NOUN", "AUX", "PART", "ADJ", "SCONJ", "DET");
    const relations = fc.constantFrom("xcomp", "ccomp", "obj", "nmod", "acl", "advcl", "conj", "mark", "det", "advmod");
    const pieces = fc.array(fc.tuple(fc.constantFrom(...words), tags, fc.nat(40), relations), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(pieces, (list) => {
        const line = list.map(
          ([word, tag, head, relation], i) =>
            `${word}|${tag}|${i === 0 ? 0 : Math.min(head, i)}|${i === 0 ? "root" : relation}`,
        );
        const one = tree(line.join(" "));
        for (let at = 0; at < one.tokens.length; at++) {
          const { level, certainty } = factualityOf(one, at, tables);
          expect(Math.abs(level)).toBeLessThanOrEqual(3);
          expect(certainty).toBe(certaintyOf(level));
        }
      }),
    );
  });

  it("goes in straight lines between what is denied, open and held", () => {
    expect([-3, -1.5, 0, 1.5, 3].map((level) => along([3, 1, -3], level))).toEqual([-3, -1, 1, 2, 3]);
  });
});
