import { describe, expect, it } from "vitest";
import { given } from "../../../test/given.js";
import { loadLexicon } from "../../lexicon/index.js";
import { findMentions } from "./index.js";

const lexicon = loadLexicon();

function found(...lines: string[]) {
  const reading = given(lines);
  const mentions = findMentions(reading, lexicon);
  const words = (i: number | null) =>
    i === null ? null : reading.document.text.slice(mentions[i]!.start, mentions[i]!.end);
  return mentions.map((mention, i) => ({
    words: words(i),
    form: mention.form,
    same: words(mention.same),
    owner: words(mention.owner),
  }));
}

describe("findMentions", () => {
  it("takes a title and a name as one mention and the state's adjective in it as another", () => {
    const mentions = found(
      "Norwegian|ADJ|3|amod Foreign|ADJ|3|amod Minister|PROPN|4|nmod:desc Ola|PROPN|6|nsubj*PER Nordmann|PROPN|4|flat*PER spoke|VERB|0|root",
    );
    expect(mentions).toEqual([
      { words: "Norwegian Foreign Minister Ola Nordmann", form: "name", same: null, owner: "Norwegian" },
      { words: "Norwegian", form: "name", same: null, owner: null },
    ]);
  });

  it("leaves out of a phrase when something was said or done", () => {
    const line =
      "The|DET|2|det prosecutors|NOUN|5|nsubj in|ADP|4|case April|PROPN|2|nmod charged|VERB|0|root the|DET|7|det officials|NOUN|5|obj on|ADP|9|case Thursday|PROPN|7|nmod";
    expect(found(line).map(({ words }) => words)).toEqual(["The prosecutors", "the officials"]);
  });

  it("keeps a nominal's possessor as a mention of its own and as its owner", () => {
    const mentions = found("Oslo|PROPN|3|nmod:poss 's|PART|1|case navy|NOUN|4|nsubj sailed|VERB|0|root");
    expect(mentions).toEqual([
      { words: "Oslo's navy", form: "nominal", same: null, owner: "Oslo" },
      { words: "Oslo", form: "name", same: null, owner: null },
    ]);
  });

  it("leaves an apposition out of the name's span and ties the two", () => {
    const mentions = found(
      "Ana|PROPN|8|nsubj*PER Ruiz|PROPN|1|flat*PER ,|PUNCT|4|punct director|NOUN|1|appos of|ADP|6|case Acme|PROPN|4|nmod*ORG ,|PUNCT|4|punct left|VERB|0|root",
    );
    expect(mentions.map((mention) => mention.words)).toEqual(["Ana Ruiz", "director of Acme", "Acme"]);
    expect(mentions[0]!.same).toBe("director of Acme");
    expect(mentions[1]).toMatchObject({ same: "Ana Ruiz", owner: "Acme" });
  });

  it("ties a relative pronoun to the noun it takes up", () => {
    const mentions = found(
      "The|DET|2|det soldiers|NOUN|5|nsubj who|PRON|4|nsubj fled|VERB|2|acl:relcl returned|VERB|0|root",
    );
    expect(mentions.map(({ words, same }) => [words, same])).toEqual([
      ["The soldiers", null],
      ["who", "The soldiers"],
    ]);
  });

  it("has conjuncts apart", () => {
    const mentions = found("Chile|PROPN|4|nsubj and|CCONJ|3|cc Peru|PROPN|1|conj signed|VERB|0|root");
    expect(mentions.map((mention) => mention.words)).toEqual(["Chile", "Peru"]);
  });

  it("reads a demonym as people and an adjective as the state's", () => {
    const people = found("Two|NUM|2|nummod Syrians|PROPN|3|nsubj left|VERB|0|root");
    expect(people).toEqual([{ words: "Two Syrians", form: "nominal", same: null, owner: null }]);
    const troops = found("Syrian|ADJ|2|amod troops|NOUN|3|nsubj left|VERB|0|root");
    expect(troops.map(({ words, form }) => [words, form])).toEqual([
      ["Syrian troops", "nominal"],
      ["Syrian", "name"],
    ]);
  });

  it("finds a known name where no tagger saw one and the tree is odd", () => {
    const mentions = found("leader|NOUN|3|nsubj Lithuania|PROPN|3|nsubj agreed|VERB|0|root");
    expect(mentions.map((mention) => mention.words)).toContain("Lithuania");
  });

  it("mends a name that the tagger cut or stretched, and keeps a short form out of a longer name", () => {
    const stretched = found(
      "Citing|VERB|5|advcl*LOC South|PROPN|3|compound*LOC Korea|PROPN|1|obj*LOC he|PRON|5|nsubj left|VERB|0|root",
    );
    expect(stretched.map((mention) => mention.words)).toEqual(["South Korea", "he"]);
    const short = found(
      "the|DET|4|det North|PROPN|3|compound*LOC Korea|PROPN|4|compound*LOC talks|NOUN|5|nsubj ended|VERB|0|root",
    );
    expect(short.map((mention) => mention.words)).toEqual(["North Korea"]);
  });

  it("takes a role with its department for a title", () => {
    const mentions = found(
      "Minister|PROPN|4|nmod:desc of|ADP|3|case Education|PROPN|1|nmod Ana|PROPN|6|nsubj*PER Ruiz|PROPN|4|flat*PER left|VERB|0|root",
    );
    expect(mentions[0]!.words).toBe("Minister of Education Ana Ruiz");
  });

  it("joins a body's name over its own and, and leaves two bodies apart", () => {
    const service = found(
      "the|DET|2|det Immigration|PROPN|6|nsubj*ORG and|CCONJ|5|cc Naturalization|PROPN|5|compound*ORG Service|PROPN|2|conj*ORG left|VERB|0|root",
    );
    expect(service.map(({ words }) => words)).toEqual(["Immigration and Naturalization Service"]);
    const two = found(
      "the|DET|3|det Grain|PROPN|3|compound*ORG Board|PROPN|7|nsubj*ORG and|CCONJ|6|cc Port|PROPN|6|compound*ORG Authority|PROPN|3|conj*ORG left|VERB|0|root",
    );
    expect(two.map(({ words }) => words)).toEqual(["Grain Board", "Port Authority"]);
  });

  it("finds nothing in things, in months and in an expletive", () => {
    expect(found("It|PRON|3|expl was|AUX|3|cop clear|ADJ|0|root in|ADP|5|case May|PROPN|3|obl")).toEqual([]);
    expect(found("The|DET|2|det construction|NOUN|3|nsubj began|VERB|0|root")).toEqual([]);
  });
});
