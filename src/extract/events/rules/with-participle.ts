import type { Tree } from "../../tree.js";
import { subjectOf } from "../subject.js";
import { findInClause } from "./clause.js";
import type { Rule } from "./rule.js";

/** "…, promising aid to Chad", "forces fighting the army": a participle whose subject is that of its clause, or its noun. */
export const withParticiple: Rule = {
  name: "with-participle",
  of: "verb",
  find(scene, cast, token) {
    const subject = subjectOf(scene.tree, token);
    if (subject.passive || (subject.via !== "participle" && subject.via !== "noun")) return null;
    if (isBent(scene.tree, token)) return null;
    if (isReason(scene.tree, token) || isPurpose(scene.tree, token) || isForeignPlan(scene.tree, token)) return null;
    return findInClause(scene, cast, token, "with-participle");
  },
};

const BENT = new Set(["support", "back", "favor", "favour", "oppose", "endorse"]);

/** "the millions of people supporting her", "groups opposing it": which ones are meant, and nothing that they did. */
function isBent(tree: Tree, verb: number): boolean {
  if (!tree.is(verb, "acl") || tree.token(verb).xpos !== "VBG" || !BENT.has(tree.lemma(verb))) return false;
  const before = tree.extent(verb).first - 1;
  return before >= 0 && /^NNP?S$/.test(tree.token(before).xpos);
}

/** "punished Iraq for seizing", "as punishment for seizing": what a noun before "for" is about is no deed of the subject. */
function isReason(tree: Tree, verb: number): boolean {
  const mark = tree.childrenBy(verb, "mark", "case").find((kid) => tree.lemma(kid) === "for");
  return mark !== undefined && mark > 0 && /^(NOUN|PROPN|PRON)$/.test(tree.token(mark - 1).upos);
}

const SENDING = new Set([
  "send",
  "dispatch",
  "deploy",
  "mobilize",
  "mobilise",
  "travel",
  "fly",
  "go",
  "use",
  "launch",
  "gather",
  "unite",
]);

/** "spoke out to help": an aim, and no deed; who sends somebody to do it has it done. */
function isPurpose(tree: Tree, verb: number): boolean {
  return (
    tree.is(verb, "advcl", "parataxis", "ccomp") &&
    tree.token(verb).morph.form === "infinitive" &&
    !SENDING.has(tree.lemma(tree.head(verb)))
  );
}

const HAVING = new Set([
  "have",
  "make",
  "announce",
  "unveil",
  "draw",
  "present",
  "adopt",
  "approve",
  "issue",
  "pass",
  "sign",
  "launch",
  "begin",
]);

/** "challenged a plan to arrest them": an infinitive at a noun that nobody in its clause owns says nothing of who would do it. */
function isForeignPlan(tree: Tree, verb: number): boolean {
  if (!tree.is(verb, "acl") || tree.token(verb).morph.form !== "infinitive") return false;
  const noun = tree.head(verb);
  return tree.child(noun, "nmod:poss") < 0 && !HAVING.has(tree.lemma(tree.head(noun)));
}
