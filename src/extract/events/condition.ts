import type { Tree } from "../tree.js";

const CASES = new Set(["in the event of", "in case of"]);

/** The "if" clause or "in the event of" phrase that hangs on the act, on what governs it, or on what is agreed in it. */
export function conditionOf(tree: Tree, trigger: number, path: readonly number[]): number {
  const agreed = tree.objects(trigger).flatMap((object) => [object, ...tree.childrenBy(object, "acl")]);
  const given = agreed.flatMap((at) => tree.objects(at));
  for (const at of [...path, ...agreed, ...given]) {
    const found = tree.children(at).find((kid) => !path.includes(kid) && isCondition(tree, kid));
    if (found !== undefined) return found;
  }
  const { last } = tree.extent(trigger);
  for (let kid = trigger + 1; kid <= last; kid++) if (isHungBelow(tree, kid) && tree.under(kid, trigger)) return kid;
  return -1;
}

/** "cut funding for the mission if Mali hires …", with the clause hung on the last noun before it. */
function isHungBelow(tree: Tree, kid: number): boolean {
  return tree.is(kid, "acl") && hasIf(tree, kid);
}

function hasIf(tree: Tree, clause: number): boolean {
  return tree.childrenBy(clause, "mark").some((mark) => /^(if|unless)$/i.test(tree.token(mark).form));
}

const ASKING = new Set("ask wonder know see check decide doubt determine inquire question say tell discuss".split(" "));

/** "vowed to strike if …", read as what is vowed: a clause with "if" is a condition unless its verb asks. */
export function isMarkedIf(tree: Tree, kid: number): boolean {
  if (!tree.is(kid, "ccomp") || tree.head(kid) < 0 || ASKING.has(tree.lemma(tree.head(kid)))) return false;
  return hasIf(tree, kid);
}

function isCondition(tree: Tree, kid: number): boolean {
  if (isMarkedIf(tree, kid) || isProvidedThat(tree, kid)) return true;
  if (tree.is(kid, "advcl", "acl")) return hasIf(tree, kid);
  return tree.is(kid, "obl", "nmod") && inCaseOf(tree, kid);
}

/** "provided that they pay": no one provides anything. */
function isProvidedThat(tree: Tree, kid: number): boolean {
  if (!/^provid(ed|ing)$/i.test(tree.token(kid).form) || tree.child(kid, "nsubj", "obj", "aux") >= 0) return false;
  return tree.child(kid, "ccomp") >= 0;
}

/** "in the event of an attack", whichever of its nouns the parser has made the head. */
function inCaseOf(tree: Tree, kid: number): boolean {
  if (CASES.has(tree.preposition(kid))) return true;
  return (
    (tree.lemma(kid) === "event" || tree.lemma(kid) === "case") &&
    tree.preposition(kid) === "in" &&
    tree.obliques(kid, "of").length > 0
  );
}
