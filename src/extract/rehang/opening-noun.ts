import { kidsOf, NONE, type Slip } from "./slip.js";

/** "Fighting | erupted between …": a sentence's first word, read as a verb form though it is the bare subject of the verb behind it, is a noun. */
export const openingNoun: Slip = (tokens, at) => {
  const word = tokens[at]!;
  if (at !== 0 || word.xpos !== "VBG" || !/^(nsubj|csubj|aux)/.test(word.deprel)) return NONE;
  const verb = tokens[1];
  if (word.head !== 1 || !/^VB[DN]$/.test(verb?.xpos ?? "") || kidsOf(tokens, 0).length > 0) return NONE;
  return [
    [0, { upos: "NOUN", xpos: "NN", lemma: word.form.toLowerCase(), deprel: "nsubj", morph: { number: "singular" } }],
    [1, { xpos: "VBD", morph: { tense: "past", form: "finite" } }],
  ];
};
