import type { Levels } from "../../lexicon/index.js";
import { aside, governed, under } from "./clause.js";
import { ASSERTED, along, changed } from "./levels.js";
import { noOf } from "./negation.js";
import { signatureOf } from "./signature.js";
import type { Commitment, Reckoning } from "./types.js";

/** What a nominal act is told as by its place: subject, object, after a preposition, beside a noun. */
export function nominalBase(reckoning: Reckoning, at: number): Commitment {
  const { tree, tables } = reckoning;
  const head = tree.head(at);
  if (head < 0) return ASSERTED;
  if (tree.is(at, "conj", "appos", "flat", "fixed")) return reckoning.base(head);
  // "has no plans": the word "no" denies the verb through its object; it must not count twice.
  if (tree.is(at, "obj", "nsubj") && noOf(tree, at) >= 0) return reckoning.base(head);
  if (tree.is(at, "obj", "iobj", "nsubj:pass")) return governed(reckoning, at, head, "noun");
  if (tree.is(at, "nsubj")) return taken(reckoning, head, tables.subject);
  if (tree.is(at, "compound", "amod")) return beside(reckoning, head, "", tables.compound);
  if (tree.is(at, "nmod:poss")) return aside(reckoning, head);
  if (tree.is(at, "obl", "nmod")) return afterPreposition(reckoning, at, head);
  return taken(reckoning, head, tables.default.noun);
}

/** Prepositions that bind a nominal to what governs it: "plans for", "threat of", "kept from". */
const BINDING = /^(of|for|to|on|about|against|from|into|over)$/;

function afterPreposition(reckoning: Reckoning, at: number, head: number): Commitment {
  const { tree, tables } = reckoning;
  const preposition = tree.preposition(at);
  const word = preposition.split(" ")[0]!;
  const levels = tables.prepositions.get(word) ?? tables.default.noun;
  if (BINDING.test(word)) return beside(reckoning, head, word, levels);
  return taken(reckoning, head, levels);
}

/** A word that governs acts takes the nominal as it takes an object; one that names a thing leaves it as the place says. */
function beside(reckoning: Reckoning, head: number, preposition: string, levels: Levels): Commitment {
  const signature = signatureOf(reckoning.tree, reckoning.tables, head, "noun", preposition);
  return signature ? under(reckoning, head, signature, reckoning.commitment(head)) : taken(reckoning, head, levels);
}

function taken(reckoning: Reckoning, head: number, levels: Levels): Commitment {
  const above = reckoning.commitment(head);
  return changed(above, along(levels, above.level), null);
}
