import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../test/trees.js";
import { Tree } from "./tree.js";

const forms = (tree: Tree, heads: readonly number[]) => heads.map((i) => tree.token(i).form);

describe("subjects", () => {
  it("are shared by coordinated verbs", () => {
    const tree = new Tree(
      sentenceOf(`Troops troop NOUN NNS 2 nsubj
        crossed cross VERB VBD 0 root
        the the DET DT 4 det
        border border NOUN NN 2 obj
        and and CCONJ CC 6 cc
        shelled shell VERB VBD 2 conj
        villages village NOUN NNS 6 obj`),
    );
    expect(forms(tree, tree.subject(5).heads)).toEqual(["Troops"]);
    expect(tree.subject(5).via).toBe("coordination");
  });

  it("of an infinitive are its governor's, or the object that is told to act", () => {
    const agreed = new Tree(
      sentenceOf(`Peru Peru PROPN NNP 2 nsubj
        agreed agree VERB VBD 0 root
        to to PART TO 4 mark
        send send VERB VB 2 xcomp
        aid aid NOUN NN 4 obj`),
    );
    expect(forms(agreed, agreed.subject(3).heads)).toEqual(["Peru"]);
    const ordered = new Tree(
      sentenceOf(`Peru Peru PROPN NNP 2 nsubj
        ordered order VERB VBD 0 root
        troops troop NOUN NNS 2 obj
        to to PART TO 5 mark
        leave leave VERB VB 2 xcomp`),
    );
    expect(forms(ordered, ordered.subject(4).heads)).toEqual(["troops"]);
  });

  it("of a relative clause are what it modifies, all conjuncts of it", () => {
    const tree = new Tree(
      sentenceOf(`rebels rebel NOUN NNS 0 root
        who who PRON WP 3 nsubj
        seized seize VERB VBD 1 acl:relcl
        towns town NOUN NNS 3 obj`),
    );
    expect(forms(tree, tree.subject(2).heads)).toEqual(["rebels"]);
    expect(tree.subject(2).via).toBe("relative");
  });

  it("of a gerund after a passive undergo the governor, and act in the gerund", () => {
    const tree = new Tree(
      sentenceOf(`Chad Chad PROPN NNP 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        accused accuse VERB VBN 0 root
        of of SCONJ IN 5 mark
        arming arm VERB VBG 3 advcl
        rebels rebel NOUN NNS 5 obj`),
    );
    expect(tree.subject(2)).toMatchObject({ passive: true, heads: [0] });
    expect(tree.subject(4)).toMatchObject({ passive: false, heads: [0] });
  });

  it("are nobody where the clause names none", () => {
    const tree = new Tree(sentenceOf("Leave leave VERB VB 0 root"));
    expect(tree.subject(0)).toEqual({ heads: [], passive: false, via: "none" });
  });
});

describe("verb groups", () => {
  it("count the perfect as past and would as future", () => {
    const has = new Tree(
      sentenceOf(`Iran Iran PROPN NNP 3 nsubj
        has have AUX VBZ 3 aux
        sent send VERB VBN 0 root
        drones drone NOUN NNS 3 obj`),
    );
    expect(has.verbGroup(2)).toMatchObject({ tense: "past", perfect: true, passive: false, finite: true });
    const would = new Tree(
      sentenceOf(`Iran Iran PROPN NNP 4 nsubj
        would would AUX MD 4 aux
        not not PART RB 4 advmod
        send send VERB VB 0 root`),
    );
    expect(would.verbGroup(3)).toMatchObject({ tense: "future", modal: "would", negated: true });
  });

  it("see through a past tense that was taken for a participle, but not in a headline", () => {
    const words = `Premier premier NOUN NN 2 nsubj:pass
        promised promise VERB VBN 0 root
        to to PART TO 4 mark
        leave leave VERB VB 2 xcomp`;
    const sentence = new Tree(sentenceOf(`${words}\n. . PUNCT . 2 punct`));
    expect(sentence.verbGroup(1)).toMatchObject({ passive: false, finite: true, tense: "past" });
    expect(sentence.subject(1)).toMatchObject({ heads: [0], passive: false });
    expect(new Tree(sentenceOf(words)).verbGroup(1)).toMatchObject({ passive: true });
  });

  it("see a subject with no as a negation", () => {
    const tree = new Tree(
      sentenceOf(`No no DET DT 2 det
        country country NOUN NN 3 nsubj
        attacked attack VERB VBD 0 root`),
    );
    expect(tree.verbGroup(2).negated).toBe(true);
  });

  it("let a participle take the tense of the verb above it", () => {
    const tree = new Tree(
      sentenceOf(`Mali Mali PROPN NNP 2 nsubj
        left leave VERB VBD 0 root
        citing cite VERB VBG 2 advcl
        threats threat NOUN NNS 3 obj`),
    );
    expect(tree.verbGroup(2)).toMatchObject({ tense: "past", finite: false });
  });
});

it("obliques take conjuncts that share the preposition, not those with another", () => {
  const tree = new Tree(
    sentenceOf(`talks talk NOUN NNS 0 root
      with with ADP IN 3 case
      Iran Iran PROPN NNP 1 nmod
      and and CCONJ CC 5 cc
      Iraq Iraq PROPN NNP 3 conj
      in in ADP IN 7 case
      Oslo Oslo PROPN NNP 1 nmod`),
  );
  expect(forms(tree, tree.obliques(0, "with"))).toEqual(["Iran", "Iraq"]);
});

it("a broken tree (a cycle) neither hangs nor throws", () => {
  const sentence = sentenceOf(`a a NOUN NN 2 nsubj
    b b VERB VBD 1 conj`);
  const tree = new Tree(sentence);
  expect(() => [tree.subject(1), tree.clause(0), tree.verbGroup(1), tree.firstConjunct(1)]).not.toThrow();
});

it("`at` finds the token at an offset, or the next one", () => {
  const tree = new Tree(sentenceOf("a a X X 0 root\n bc bc X X 1 dep"));
  expect([tree.at(0), tree.at(1), tree.at(3), tree.at(9)]).toEqual([0, 1, 1, -1]);
});
