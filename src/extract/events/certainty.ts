import type { Certainty } from "../../model/index.js";
import type { Tree } from "../tree.js";
import { MAYBE } from "./modals.js";

const HEDGING = new Map<string, Certainty>([
  ["reportedly", "probable"],
  ["apparently", "probable"],
  ["probably", "probable"],
  ["likely", "probable"],
  ["allegedly", "possible"],
  ["possibly", "possible"],
  ["perhaps", "possible"],
  ["maybe", "possible"],
  ["suspected", "possible"],
  ["alleged", "possible"],
  ["possible", "possible"],
  ["purportedly", "possible"],
]);

/** "appears to have moved", "are thought to have been killed". */
const RAISING = new Map<string, Certainty>([
  ["appear", "probable"],
  ["seem", "probable"],
  ["believe", "probable"],
  ["think", "probable"],
  ["report", "probable"],
  ["understand", "probable"],
  ["suspect", "possible"],
  ["allege", "possible"],
  ["rumor", "possible"],
  ["rumour", "possible"],
]);

/** How sure the act's own words are of it: adverbs, verbs of seeming above it, its modal. */
export function certaintyOf(tree: Tree, trigger: number, modal: string | null): Certainty {
  for (const kid of tree.childrenBy(trigger, "advmod", "amod")) {
    const grade = HEDGING.get(tree.token(kid).form.toLowerCase());
    if (grade) return grade;
  }
  if (tree.is(trigger, "xcomp")) {
    const above = RAISING.get(tree.lemma(tree.head(trigger)));
    if (above) return above;
  }
  return modal && MAYBE.has(modal) ? "possible" : "certain";
}
