import { describe, expect, it } from "vitest";
import { given } from "../../../test/given.js";
import { Tree } from "../tree.js";
import { hedgeOn } from "./certainty.js";

function grade(line: string, hedge: string, trigger: string) {
  const [sentence] = given([line]).annotation.sentences;
  const tree = new Tree(sentence!);
  const at = tree.tokens.findIndex((token) => token.form === trigger);
  const { start, end } = tree.tokens.find((token) => token.form === hedge)!;
  return hedgeOn(tree, at, [{ start, end, grade: "possible" }]);
}

describe("a hedge bears on the act that it speaks of", () => {
  it.each([
    ["Troops|NOUN|3|nsubj possibly|ADV|3|advmod left|VERB|0|root .|PUNCT|3|punct", "possibly", "left"],
    ["Troops|NOUN|2|nsubj left|VERB|0|root possibly|ADV|2|advmod .|PUNCT|2|punct", "possibly", "left"],
    ["Possible|ADJ|2|amod signs|NOUN|0|root of|ADP|4|case attacks|NOUN|2|nmod .|PUNCT|2|punct", "Possible", "attacks"],
  ])("%s", (line, hedge, trigger) => {
    expect(grade(line, hedge, trigger)).toBe("possible");
  });

  it.each([
    ["The|DET|3|det alleged|ADJ|3|amod spy|NOUN|4|nsubj left|VERB|0|root .|PUNCT|4|punct", "alleged", "left"],
    ["Peru|PROPN|2|nsubj met|VERB|0|root potential|ADJ|4|amod buyers|NOUN|2|obj .|PUNCT|2|punct", "potential", "met"],
  ])("and on no other: %s", (line, hedge, trigger) => {
    expect(grade(line, hedge, trigger)).toBeNull();
  });

  it("from another sentence on all that is said, and not where it only rounds", () => {
    const [sentence] = given(["Troops|NOUN|2|nsubj left|VERB|0|root .|PUNCT|2|punct"]).annotation.sentences;
    const tree = new Tree(sentence!);
    const far = { start: 500, end: 510 };
    expect(hedgeOn(tree, 1, [{ ...far, grade: "unconfirmed" }])).toBe("unconfirmed");
    expect(hedgeOn(tree, 1, [{ ...far, grade: "approximate" }])).toBeNull();
  });
});
