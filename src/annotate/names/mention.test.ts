import { describe, expect, it } from "vitest";
import { mentionsOf } from "./mention.js";

const token = (head: number, deprel: string, xpos = "NN") => ({ head, deprel, xpos });

describe("a name's noun phrase", () => {
  it("takes in determiner, title and possessive mark, not the preposition before it", () => {
    // of the late President Kim 's
    const tokens = [
      token(4, "case", "IN"),
      token(4, "det", "DT"),
      token(4, "amod", "JJ"),
      token(4, "nmod:desc", "NNP"),
      token(-1, "root", "NNP"),
      token(4, "case", "POS"),
    ];
    expect(mentionsOf(tokens, [{ first: 4, last: 4, class: "PER" }])).toEqual([{ first: 1, last: 5, class: "PER" }]);
  });

  it("swallows the names inside it", () => {
    // University of Sheffield
    const tokens = [token(-1, "root", "NNP"), token(2, "case", "IN"), token(0, "nmod", "NNP")];
    const names = [
      { first: 0, last: 0, class: "ORG" as const },
      { first: 2, last: 2, class: "LOC" as const },
    ];
    expect(mentionsOf(tokens, names)).toEqual([{ first: 0, last: 2, class: "ORG" }]);
  });
});
