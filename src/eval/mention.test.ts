import { describe, expect, it } from "vitest";
import { GUM, mentionsOf, RE3D } from "./mention.js";

const token = (head: number, deprel: string, xpos = "NN") => ({
  head,
  deprel,
  xpos,
  upos: xpos === "NNP" ? ("PROPN" as const) : ("NOUN" as const),
});

describe("a name's noun phrase", () => {
  // of the late President Kim 's
  const late = [
    token(3, "case", "IN"),
    token(3, "det", "DT"),
    token(3, "amod", "JJ"),
    token(-1, "root", "NNP"),
    token(3, "flat", "NNP"),
    token(3, "case", "POS"),
  ];
  const kim = { first: 4, last: 4, class: "PER" as const };

  it("takes in determiner and title, not the preposition before it; in GUM the possessive mark", () => {
    expect(mentionsOf(late, [kim], GUM)).toEqual([{ first: 1, last: 5, class: "PER" }]);
    expect(mentionsOf(late, [kim], RE3D)).toEqual([{ first: 1, last: 4, class: "PER" }]);
  });

  it("swallows the names inside it", () => {
    // University of Sheffield
    const tokens = [token(-1, "root", "NNP"), token(2, "case", "IN"), token(0, "nmod", "NNP")];
    const names = [
      { first: 0, last: 0, class: "ORG" as const },
      { first: 2, last: 2, class: "LOC" as const },
    ];
    expect(mentionsOf(tokens, names, GUM)).toEqual([{ first: 0, last: 2, class: "ORG" }]);
    expect(mentionsOf(tokens, names, RE3D)).toEqual(names);
  });

  it("is no mention of a name where GUM's head is the common noun before it", () => {
    // actor Jason Beghe
    const tokens = [token(-1, "root"), token(0, "flat", "NNP"), token(1, "flat", "NNP")];
    const name = { first: 1, last: 2, class: "PER" as const };
    expect(mentionsOf(tokens, [name], GUM)).toEqual([]);
    expect(mentionsOf(tokens, [name], RE3D)).toEqual([{ first: 0, last: 2, class: "PER" }]);
  });
});
