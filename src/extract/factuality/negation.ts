import type { Tree } from "../tree.js";

const NOT = /^(not|n't|n’t|never|neither|nor)$/i;
const MERELY = /^(only|just|merely|simply|solely|least|necessarily|surprisingly|even)$/i;
const NOBODY = /^(nobody|none|nothing|no-one|noone)$/;

/** The word that denies a clause: "not", "never", a subject or an object with "no"; -1 where there is none. "Not only" denies nothing. */
export function negationOf(tree: Tree, at: number): number {
  const own = tree.childrenBy(at, "advmod", "cc:preconj", "det").find((kid) => denies(tree, kid));
  if (own !== undefined) return own;
  const longer = tree
    .childrenBy(at, "advmod")
    .find((kid) => tree.lemma(kid) === "longer" && tree.lemma(kid - 1) === "no");
  if (longer !== undefined) return longer;
  const absent = tree.childrenBy(at, "nsubj", "obj").find((kid) => isNone(tree, kid));
  return absent ?? shared(tree, at);
}

function denies(tree: Tree, kid: number): boolean {
  return NOT.test(tree.token(kid).form) && !MERELY.test(tree.tokens[kid + 1]?.form ?? "");
}

/** "nobody", "no troops", "neither side", "no one". */
export function isNone(tree: Tree, at: number): boolean {
  return NOBODY.test(tree.lemma(at)) || noOf(tree, at) >= 0;
}

/** The "no" or "neither" of a nominal, its own or that of what it is in line with; -1. */
export function noOf(tree: Tree, at: number): number {
  const own = tree.childrenBy(at, "det").find((kid) => /^(no|neither)$/.test(tree.lemma(kid)));
  if (own !== undefined) return own;
  const joined = tree.is(at, "conj") && joinedByOr(tree, at) && tree.head(at) >= 0;
  return joined ? noOf(tree, tree.head(at)) : -1;
}

/** "had not admitted … or implicated": what "or" joins is denied along. */
function shared(tree: Tree, at: number): number {
  const joined =
    tree.is(at, "conj") && tree.head(at) >= 0 && tree.child(at, "nsubj", "aux") < 0 && joinedByOr(tree, at);
  return joined ? negationOf(tree, tree.head(at)) : -1;
}

function joinedByOr(tree: Tree, at: number): boolean {
  return tree.childrenBy(at, "cc").some((kid) => /^(or|nor)$/.test(tree.lemma(kid)));
}
