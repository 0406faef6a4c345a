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

  it("gives a verb of saying back to the name before its apposition", () => {
    const read = sentenceOf(`Diaz Diaz PROPN NNP 0 root
      , , PUNCT , 4 punct
      a a DET DT 4 det
      lawyer lawyer NOUN NN 1 appos
      , , PUNCT , 6 punct
      announced announce VERB VBN 4 acl
      that that SCONJ IN 9 mark
      Chad Chad PROPN NNP 9 nsubj
      left leave VERB VBD 6 ccomp`);
    expect(tree(rehung(read)).slice(3, 6)).toEqual(["lawyer 6 nsubj", ", 6 punct", "announced 1 appos"]);
  });

  it("leaves a participle on its noun where the agent is named or nothing is told", () => {
    const passive = sentenceOf(`Diaz Diaz PROPN NNP 0 root
      , , PUNCT , 4 punct
      a a DET DT 4 det
      plan plan NOUN NN 1 appos
      , , PUNCT , 6 punct
      announced announce VERB VBN 4 acl
      by by ADP IN 8 case
      Chad Chad PROPN NNP 6 obl`);
    expect(rehung(passive)).toBe(passive);
  });

  it("takes the name right behind a giving verb for the one who is given to", () => {
    const read = sentenceOf(`Mali Mali PROPN NNP 2 nsubj
      paid pay VERB VBD 0 root
      Chad Chad PROPN NNP 2 obj
      a a DET DT 5 det
      ransom ransom NOUN NN 2 obj`);
    expect(tree(rehung(read)).slice(2)).toEqual(["Chad 2 iobj", "a 5 det", "ransom 2 obj"]);
  });

  it("leaves one object, and two that a comma parts", () => {
    const one = sentenceOf(`Mali Mali PROPN NNP 2 nsubj
      paid pay VERB VBD 0 root
      Chad Chad PROPN NNP 2 obj`);
    expect(rehung(one)).toBe(one);
    const parted = sentenceOf(`Mali Mali PROPN NNP 2 nsubj
      paid pay VERB VBD 0 root
      Chad Chad PROPN NNP 2 obj
      , , PUNCT , 5 punct
      Niger Niger PROPN NNP 2 obj`);
    expect(rehung(parted)).toBe(parted);
  });

  it("takes a noun with a preposition for no direct object", () => {
    const read = sentenceOf(`Chad Chad PROPN NNP 2 nsubj
      pulled pull VERB VBD 0 root
      out out ADP IN 5 case
      of of ADP IN 5 case
      Mali Mali PROPN NNP 2 obj`);
    expect(tree(rehung(read)).at(-1)).toBe("Mali 2 obl");
  });

  it("makes a noun of the verb form that opens a sentence as its subject", () => {
    const read = sentenceOf(`Fighting fight VERB VBG 2 aux:pass
      erupted erupt VERB VBN 0 root
      in in ADP IN 4 case
      Chad Chad PROPN NNP 2 obl`);
    const [first, second] = rehung(read).tokens;
    expect([first!.upos, first!.lemma, first!.deprel, second!.xpos]).toEqual(["NOUN", "fighting", "nsubj", "VBD"]);
  });

  it("gives talks between two sides to their verb whole", () => {
    const read = sentenceOf(`Talks talk NOUN NNS 0 root
      between between ADP IN 3 case
      Chad Chad PROPN NNP 1 nmod
      and and CCONJ CC 6 cc
      Mali Mali PROPN NNP 6 nsubj
      resumed resume VERB VBD 1 conj`);
    expect(tree(rehung(read))).toEqual([
      "Talks 6 nsubj",
      "between 3 case",
      "Chad 1 nmod",
      "and 5 cc",
      "Mali 3 conj",
      "resumed 0 root",
    ]);
  });

  it("finds the verb in a past form that was read as a noun", () => {
    const read = sentenceOf(`Chad Chad PROPN NNP 2 compound
      lent lent NOUN NN 0 root
      Mali Mali PROPN NNP 2 flat
      two two NUM CD 5 nummod
      planes plane NOUN NNS 2 obl:unmarked`);
    expect(tree(rehung(read))).toEqual(["Chad 2 nsubj", "lent 0 root", "Mali 2 iobj", "two 5 nummod", "planes 2 obj"]);
    expect(rehung(read).tokens[1]!.lemma).toBe("lend");
  });
});
