import { evaluateNames } from "./names.js";
import type { EvalSet } from "./sets.js";
import { evaluateUd } from "./ud.js";

/** Tags and trees against a UD treebank. */
export const udSet: EvalSet = {
  name: "ud",
  about: "a UD treebank (CoNLL-U): tags and trees, tokens given and on raw text",
  wants: "a CoNLL-U file, such as en_ewt-ud-test.conllu",
  data: null,
  run: (path, { engine }) => evaluateUd({ path, engine }),
};

/** Names against a labelled set. */
export const nerSet: EvalSet = {
  name: "ner",
  about: "names of persons, places and organisations: CoNLL columns, or GUM's CoNLL-U",
  wants: "a CoNLL file, such as re3d-train.conll, or a GUM CoNLL-U file",
  data: null,
  run: (path, { engine }) => evaluateNames({ path, engine }),
};
