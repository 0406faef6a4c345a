import type { FactualityTables } from "../../lexicon/index.js";
import type { Tree } from "../tree.js";
import { clauseBase } from "./clause.js";
import { certaintyOf } from "./grade.js";
import { ASSERTED } from "./levels.js";
import { nominalBase } from "./nominal.js";
import { withOwnWords } from "./own.js";
import type { Factuality, Reckoning, Viewpoint } from "./types.js";

export type { Factuality, Viewpoint } from "./types.js";

const NONE: ReadonlySet<number> = new Set();

/** How many words may govern each other; keeps any tree linear. */
const DEPTH = 24;

/**
 * Whether something happened, as far as the words say: polarity and certainty of what token `target` names (a verb, a predicate or a
 * noun), reckoned from the head of the sentence inwards. Each word that governs another hands on its own level through its signature
 * (factive, implicative, promise, attempt …, `data/factuality`), each clause changes it by its negation, modals and hedges. `viewpoint`
 * says whose commitment it is: the author's, for whom what is only claimed stays open, or that of the source whose words hold the act;
 * `cues` are then words known to introduce them.
 *
 * Karttunen 1971 (implicatives) and 2012 (signatures); Nairn, Condoravdi & Karttunen 2006 (polarity passed down the tree); Saurí &
 * Pustejovsky 2009 (FactBank: certainty × polarity, per source); Stanovsky et al. 2017 (the scale from -3 to 3).
 */
export function factualityOf(
  tree: Tree,
  target: number,
  tables: FactualityTables,
  viewpoint: Viewpoint = "author",
  cues: ReadonlySet<number> = NONE,
): Factuality {
  const found = reckon(tree, tables, viewpoint, cues).commitment(predicateOf(tree, target));
  return { ...found, polarity: found.level < 0 ? "negative" : "positive", certainty: certaintyOf(found.level) };
}

/** An auxiliary or a copula speaks for its predicate. */
function predicateOf(tree: Tree, target: number): number {
  return tree.is(target, "aux", "cop") && tree.head(target) >= 0 ? tree.head(target) : target;
}

function reckon(tree: Tree, tables: FactualityTables, viewpoint: Viewpoint, cues: ReadonlySet<number>): Reckoning {
  let depth = 0;
  const reckoning: Reckoning = {
    tree,
    tables,
    viewpoint,
    cues,
    base: (at) => {
      if (depth >= DEPTH) return ASSERTED;
      depth++;
      const found = isNominal(tree, at) ? nominalBase(reckoning, at) : clauseBase(reckoning, at);
      depth--;
      return found;
    },
    commitment: (at) => withOwnWords(reckoning, at, reckoning.base(at)),
  };
  return reckoning;
}

const NOMINAL = ["nsubj", "obj", "iobj", "obl", "nmod", "compound", "appos", "flat", "conj", "dep"];

function isNominal(tree: Tree, at: number): boolean {
  const { upos } = tree.token(at);
  if (upos === "VERB" || upos === "AUX")
    return tree.is(at, "nsubj", "obj", "obl", "nmod", "compound") && upos === "VERB";
  if (tree.child(at, "cop") >= 0) return false;
  return tree.is(at, ...NOMINAL);
}
