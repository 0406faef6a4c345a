import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../../test/trees.js";
import type { Sentence } from "../../annotate/types.js";
import { rehung } from "./index.js";

const tree = (read: Sentence) => read.tokens.map(({ form, head, deprel }) => `${form} ${head + 1} ${deprel}`);

describe("rehung", () => {
  it("makes the participle the verb where the perfect was read as having something", () => {
    const read = sentenceOf(`Chad Chad PROPN NNP 2 nsubj
has have VERB VBZ 0 root
threatened threaten VERB VBN 2 obj
to to PART TO 5 mark
leave leave VERB VB 3 xcomp`);
    expect(tree(rehung(read))).toEqual([
      "Chad 3 nsubj",
      "has 3 aux",
      "threatened 0 root",
      "to 5 mark",
      "leave 3 xcomp",
    ]);
  });

  it("gives the object back to a participle that was read as its adjective", () => {
    const read = sentenceOf(`Mali Mali PROPN NNP 2 nsubj
has have VERB VBZ 0 root
faced face VERB VBN 4 amod
questions question NOUN NNS 2 obj`);
    expect(tree(rehung(read))).toEqual(["Mali 3 nsubj", "has 3 aux", "faced 0 root", "questions 3 obj"]);
  });

  it("leaves auxiliaries, and what one has, as they are", () => {
    const perfect = sentenceOf(`Mali Mali PROPN NNP 3 nsubj
has have AUX VBZ 3 aux
left leave VERB VBN 0 root`);
    expect(rehung(perfect)).toBe(perfect);
    const having = sentenceOf(`Mali Mali PROPN NNP 2 nsubj
has have VERB VBZ 0 root
oil oil NOUN NN 2 obj`);
    expect(rehung(having)).toBe(having);
  });

  it('joins a noun to the noun before its "and", not to the verb', () => {
    const read = sentenceOf(`Peru Peru PROPN NNP 2 nsubj
      blamed blame VERB VBD 0 root
      Mali Mali PROPN NNP 2 obj
      and and CCONJ CC 5 cc
      Chad Chad PROPN NNP 2 conj`);
    expect(tree(rehung(read)).at(-1)).toBe("Chad 3 conj");
  });

  it("makes one subject of two nouns side by side", () => {
    const read = sentenceOf(`Customs custom NOUN NNS 3 nsubj
      officers officer NOUN NNS 3 nsubj
      wait wait VERB VBP 0 root`);
    expect(tree(rehung(read))[0]).toBe("Customs 2 compound");
  });

  it("lets a verb of saying close a sentence", () => {
    const read = sentenceOf(`Chad Chad PROPN NNP 2 nsubj
      won win VERB VBD 0 root
      , , PUNCT , 5 punct
      the the DET DT 5 det
      ministry ministry NOUN NN 2 parataxis
      announced announce VERB VBN 5 acl`);
    expect(tree(rehung(read)).slice(-2)).toEqual(["ministry 6 nsubj", "announced 2 parataxis"]);
  });
});
