import { describe, expect, it } from "vitest";
import { LABELS, labelsOf, mayFollow, namesOf } from "./labels.js";

describe("labels of names", () => {
  it("spell the names they were made from", () => {
    const names = [
      { first: 0, last: 2, class: "PER" as const },
      { first: 3, last: 3, class: "LOC" as const },
      { first: 5, last: 6, class: "ORG" as const },
    ];
    expect(namesOf(labelsOf(names, 8))).toEqual(names);
  });

  it("let nothing but the rest of a name follow its beginning", () => {
    const [begin] = labelsOf([{ first: 0, last: 1, class: "PER" }], 2);
    const after = Array.from({ length: LABELS }, (_, label) => label).filter((label) => mayFollow(begin!, label));
    expect(after).toHaveLength(2);
  });
});
