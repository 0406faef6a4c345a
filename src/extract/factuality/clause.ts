import type { Complement, Signature } from "../../lexicon/index.js";
import { complementOf } from "./complement.js";
import { ASSERTED, along, changed } from "./levels.js";
import { signatureOf } from "./signature.js";
import type { Commitment, Reckoning } from "./types.js";

/** What a clause is told as by its place: asserted, asked, governed by a word, joined to another clause. */
export function clauseBase(reckoning: Reckoning, at: number): Commitment {
  const { tree } = reckoning;
  const head = tree.head(at);
  if (head < 0) return rootBase(reckoning, at);
  if (tree.is(at, "conj")) return reckoning.base(head);
  if (tree.is(at, "ccomp", "xcomp", "csubj")) return governed(reckoning, at, head, complementOf(tree, at));
  if (tree.is(at, "advcl")) return adverbial(reckoning, at, head);
  if (tree.is(at, "acl") && !tree.is(at, "acl:relcl")) return besideNoun(reckoning, at, head);
  if (tree.is(at, "acl:relcl", "amod", "compound")) return aside(reckoning, head);
  if (tree.is(at, "parataxis", "discourse", "appos", "list")) return ASSERTED;
  return reckoning.commitment(head);
}

function rootBase(reckoning: Reckoning, at: number): Commitment {
  const { tree, tables } = reckoning;
  const last = tree.tokens.findLast((token) => !/^["'”’)\]]+$/.test(token.form));
  if (last?.form === "?") return changed(ASSERTED, tables.question[0], { kind: "question", word: at });
  if (tree.verbGroup(at).imperative) return changed(ASSERTED, tables.imperative, { kind: "imperative", word: at });
  const said = tree.childrenBy(at, "parataxis").find((kid) => isTelling(reckoning, kid));
  if (said === undefined) return ASSERTED;
  return under(reckoning, said, signatureOf(tree, tables, said, "that")!, ASSERTED);
}

/** "…, the minister said": a verb of speech without content of its own beside what is said. */
function isTelling({ tree, tables }: Reckoning, kid: number): boolean {
  if (tree.child(kid, "ccomp", "obj") >= 0) return false;
  return signatureOf(tree, tables, kid, "that")?.speech === true;
}

/** What a governing word makes of its complement. */
export function governed(reckoning: Reckoning, at: number, head: number, complement: Complement): Commitment {
  const { tree, tables } = reckoning;
  const above = reckoning.commitment(head);
  if (complement === "to" && isTooMuch(reckoning, head)) {
    return changed(above, along(tables.excess, above.level), { kind: "too", word: head });
  }
  const signature = signatureOf(tree, tables, head, complement, tree.preposition(at));
  if (signature && complement === "noun" && isWord(reckoning, at) && signature.levels[0] < 1.5) return above;
  // "is believed to have left": nobody is named whose word it would be, so the doubt is that of whoever tells it.
  if (signature && complement === "to") return under(reckoning, head, signature, above, false);
  if (signature) return under(reckoning, head, signature, above);
  const levels = tables.default[complement];
  return changed(above, along(levels, above.level), null);
}

/** "too weak to resist". */
function isTooMuch({ tree }: Reckoning, head: number): boolean {
  return tree.childrenBy(head, "advmod").some((kid) => tree.lemma(kid) === "too");
}

/** "denied the allegations", "rejected claims": the words were said, whatever becomes of what they say. */
function isWord({ tree, tables }: Reckoning, at: number): boolean {
  return tables.nouns.get(tree.lemma(at))?.get("that")?.speech === true;
}

/** Takes the commitment to a governing word through its signature; `speaks`: what is below it is somebody's word. */
export function under(
  reckoning: Reckoning,
  word: number,
  { kind, levels, speech }: Signature,
  above: Commitment,
  speaks = speech || reckoning.cues.has(word),
): Commitment {
  const step = { kind, word };
  if (speaks && reckoning.viewpoint === "source") return { ...ASSERTED, steps: [...above.steps, step] };
  const result = changed(above, along(levels, above.level), step);
  return speaks && speech ? { ...result, frame: Math.max(Math.abs(result.level), above.frame / 2) } : result;
}

/** What is told by the way, whatever becomes of the clause that it stands in. */
export function aside(reckoning: Reckoning, head: number): Commitment {
  const above = reckoning.commitment(head);
  return changed(above, along(reckoning.tables.aside, above.level), null);
}

function adverbial(reckoning: Reckoning, at: number, head: number): Commitment {
  const { tree, tables } = reckoning;
  const marks = tree.childrenBy(at, "mark", "case", "advmod");
  for (const mark of marks) {
    const lemma = tree.lemma(mark);
    const governor = lemma === "to" ? governorOf(reckoning, mark, head) : -1;
    if (governor >= 0) return governed(reckoning, at, governor, "to");
    const joined = signatureOf(tree, tables, head, "ing", lemma);
    if (joined && tree.token(at).xpos === "VBG" && /^(from|of|against)$/.test(lemma)) {
      return under(reckoning, head, joined, reckoning.commitment(head));
    }
    const levels = tables.markers.get(lemma);
    if (!levels) continue;
    const above = reckoning.commitment(head);
    return changed(above, along(levels, above.level), { kind: lemma, word: mark });
  }
  if (isAwaited(reckoning, at, head)) {
    const above = reckoning.base(head);
    return changed(above, along(tables.awaited, above.level), { kind: "awaited", word: at });
  }
  return aside(reckoning, head);
}

/** What an infinitive hangs on that the parser took for an adverbial: its head, or the noun right before it ("their failure to agree"); -1. */
function governorOf({ tree, tables }: Reckoning, to: number, head: number): number {
  const before = to - 1;
  if (before >= 0 && tree.token(before).upos === "NOUN" && signatureOf(tree, tables, before, "to")) return before;
  return signatureOf(tree, tables, head, "to") ? head : -1;
}

/** "will resume when the guns fall silent": told in the present of what is to come. */
function isAwaited({ tree }: Reckoning, at: number, head: number): boolean {
  const { tense, finite } = tree.verbGroup(at);
  return finite && tense === "present" && tree.verbGroup(head).tense === "future";
}

/** "a plan to attack", "the claim that …"; "troops fighting there", "goods sent by sea" are told by the way. */
function besideNoun(reckoning: Reckoning, at: number, noun: number): Commitment {
  const { tree } = reckoning;
  const complement = complementOf(tree, at);
  if (complement === "to" || (complement === "that" && tree.child(at, "mark") >= 0))
    return governed(reckoning, at, noun, complement);
  return aside(reckoning, noun);
}
