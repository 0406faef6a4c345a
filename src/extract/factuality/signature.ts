import type { Complement, FactualityTables, Signature } from "../../lexicon/index.js";
import type { Tree } from "../tree.js";

/** What the lists say that a governing word makes of a complement; null where they do not know the word so. `preposition` is that of the complement. */
export function signatureOf(
  tree: Tree,
  tables: FactualityTables,
  governor: number,
  complement: Complement,
  preposition = "",
): Signature | null {
  const { upos } = tree.token(governor);
  const table =
    upos === "VERB" || upos === "AUX"
      ? tables.verbs
      : upos === "ADJ" || upos === "ADV"
        ? tables.adjectives
        : tables.nouns;
  for (const lemma of lemmasOf(tree, governor, preposition)) {
    const found = table.get(lemma)?.get(complement);
    if (found) return found;
  }
  return null;
}

/** "call_for", "give_up", "be_going", then the bare lemma. */
function lemmasOf(tree: Tree, governor: number, preposition: string): string[] {
  const lemma = tree.lemma(governor);
  const particle = tree.child(governor, "compound:prt");
  const joined = particle >= 0 ? [`${lemma}_${tree.lemma(particle)}`] : [];
  if (preposition !== "") joined.push(`${lemma}_${preposition}`);
  return [...joined, lemma];
}
