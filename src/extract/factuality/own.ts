import type { Tree } from "../tree.js";
import { changed } from "./levels.js";
import { negationOf, noOf } from "./negation.js";
import type { Commitment, Reckoning } from "./types.js";

/** What a clause's or a nominal's own words make of it: negation, modals, hedging adverbs and adjectives, a condition. */
export function withOwnWords(reckoning: Reckoning, at: number, base: Commitment): Commitment {
  const { tree } = reckoning;
  const { upos } = tree.token(at);
  const nominal = (upos === "NOUN" || upos === "PROPN") && tree.child(at, "cop", "nsubj") < 0;
  return hedged(reckoning, at, nominal ? ofNominal(reckoning, at, base) : ofClause(reckoning, at, base));
}

function ofClause({ tree, tables }: Reckoning, at: number, base: Commitment): Commitment {
  const { modal, perfect, auxiliaries } = tree.verbGroup(at);
  const negation = negationOf(tree, at);
  let result = base;
  const shares =
    modal === null ? undefined : ((perfect ? tables.perfect.get(modal) : undefined) ?? tables.modals.get(modal));
  if (shares) {
    const word = auxiliaries.find((aux) => tree.token(aux).xpos === "MD") ?? at;
    result = changed(result, result.level * shares[negation >= 0 ? 1 : 0], { kind: modal!, word });
  }
  if (negation >= 0) result = changed(result, result.level * tables.negation, { kind: "negation", word: negation });
  const condition = modal === null ? -1 : conditionBelow({ tree }, at);
  if (condition >= 0)
    result = changed(result, result.level * tables.consequent, { kind: "consequent", word: condition });
  return result;
}

/** An "if" clause on which the clause hangs; -1. */
function conditionBelow({ tree }: Pick<Reckoning, "tree">, at: number): number {
  const found = tree
    .childrenBy(at, "advcl")
    .find((kid) => tree.childrenBy(kid, "mark").some((mark) => /^(if|unless)$/.test(tree.lemma(mark))));
  return found ?? -1;
}

function ofNominal({ tree, tables }: Reckoning, at: number, base: Commitment): Commitment {
  const no = noOf(tree, at);
  if (no >= 0) return changed(base, base.level * tables.negation, { kind: "negation", word: no });
  const any = tree.childrenBy(at, "det").find((kid) => tree.lemma(kid) === "any");
  const denied = any !== undefined && base.steps.some(({ kind }) => kind === "negation");
  return denied ? changed(base, Math.min(base.level, tables.any), { kind: "any", word: any }) : base;
}

function hedged({ tree, tables }: Reckoning, at: number, base: Commitment): Commitment {
  let result = base;
  for (const kid of tree.childrenBy(at, "advmod", "amod")) {
    const beside = tree.is(kid, "amod");
    const doubt = shareOf(tree, kid, beside ? tables.doubting : tables.adverbs);
    const intent = beside ? shareOf(tree, kid, tables.intended) : undefined;
    if (doubt !== undefined) result = changed(result, result.level * doubt, { kind: "hedge", word: kid });
    if (intent !== undefined) result = changed(result, result.level * intent, { kind: "intended", word: kid });
  }
  return result;
}

function shareOf(tree: Tree, word: number, table: ReadonlyMap<string, number>): number | undefined {
  return table.get(tree.lemma(word)) ?? table.get(tree.token(word).form.toLowerCase());
}
