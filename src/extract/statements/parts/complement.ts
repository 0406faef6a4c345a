import type { Cue } from "../../../lexicon/cues.js";
import type { Scene } from "../scene.js";
import type { CueWord } from "./cue-words.js";

/** What opens a clause that says when or why, not what. */
const SUBORDINATING = new Set(["until", "till", "after", "before", "while", "because", "although", "though", "unless"]);

/** The finite clause that a verb takes, by the tree: after the verb, or right of its particle. -1. */
export function clauseAfter(scene: Scene, word: CueWord): number {
  return clausesAfter(scene, word)[0] ?? -1;
}

/** All finite clauses after the verb that hang on it: a parser may have cut one clause in two. */
export function clausesAfter(scene: Scene, word: CueWord): number[] {
  const { tree } = scene;
  const times = tree.childrenBy(word.token, "obj", "obl").filter((kid) => scene.isTime(kid));
  const kids = [word.token, ...times].flatMap((at) => tree.children(at)).filter((kid) => kid > word.token);
  const found = kids.filter(
    (kid) =>
      (((tree.is(kid, "ccomp", "xcomp") || isThatClause(scene, kid, times)) && looksFinite(scene, kid)) ||
        isFreeRelative(scene, kid)) &&
      !isBeyondStop(scene, word.last, kid) &&
      !SUBORDINATING.has(scene.form(tree.child(kid, "mark"))),
  );
  return found.length > 0 ? found : toldThat(scene, word);
}

/** "Lipper says; the Vanguard fund rose": behind a semicolon the verb has no complement. */
function isBeyondStop(scene: Scene, cue: number, clause: number): boolean {
  const { first } = scene.tree.extent(clause);
  for (let i = cue + 1; i <= first; i++) if (scene.form(i) === ";") return true;
  return false;
}

/** "warned the smugglers that the navy was coming": a clause with a subject of its own that the parser hung on the addressee. */
function toldThat(scene: Scene, word: CueWord): number[] {
  const { tree } = scene;
  if (!word.uses.some((cue) => cue.object === "addressee" && cue.takes.has("clause"))) return [];
  return tree.objects(word.token).flatMap((object) =>
    tree.childrenBy(object, "acl").filter((kid) => {
      const that = tree.extent(kid).first;
      const subject = tree.childrenBy(kid, "nsubj").some((own) => own !== that);
      return object > word.token && that === object + 1 && scene.form(that) === "that" && subject;
    }),
  );
}

/** "confirmed Friday that …": the clause hung on the day. */
function isThatClause(scene: Scene, kid: number, times: readonly number[]): boolean {
  return times.includes(scene.tree.head(kid)) && scene.tree.is(kid, "acl", "ccomp", "advcl");
}

/** "shows what the car would cost": an object that is a question word with a clause. */
function isFreeRelative(scene: Scene, kid: number): boolean {
  const { tree } = scene;
  const clause = tree.child(kid, "acl:relcl", "advcl:relcl");
  return tree.is(kid, "obj", "advmod") && scene.tokens[kid]!.xpos.startsWith("W") && clause >= 0;
}

/** The finite clause before the verb that the tree hangs on it or that it is hung on ("…, he said"). -1. */
export function clauseBefore(scene: Scene, word: CueWord): number {
  const { tree } = scene;
  const own = tree.childrenBy(word.token, "ccomp", "parataxis").find((kid) => kid < word.token);
  if (own !== undefined) return own;
  const head = tree.head(word.token);
  if (head >= 0 && tree.is(word.token, "parataxis", "ccomp:parataxis")) return head;
  return -1;
}

/** Whether a word heads a finite clause: a finite verb, or a predicate with a copula or an auxiliary. */
export function looksFinite(scene: Scene, head: number): boolean {
  const { tree } = scene;
  if (tree.verbGroup(head).finite) return true;
  if (tree.child(head, "mark") >= 0 && scene.form(tree.child(head, "mark")) === "to") return false;
  return tree.child(head, "nsubj", "cop") >= 0 && scene.tokens[head]!.xpos !== "VBG";
}

/** The infinitive that a verb takes ("pledged to assist"); -1. */
export function infinitive(scene: Scene, word: CueWord): number {
  const { tree } = scene;
  return (
    tree
      .childrenBy(word.token, "xcomp", "ccomp", "advcl")
      .find((kid) => kid > word.token && marked(scene, kid, "to")) ?? -1
  );
}

/** The gerund that a verb takes without a preposition ("denied supplying"); -1. */
export function gerund(scene: Scene, word: CueWord): number {
  const { tree } = scene;
  const kids = tree.childrenBy(word.token, "xcomp", "ccomp");
  return (
    kids.find((kid) => kid > word.token && scene.tokens[kid]!.xpos === "VBG" && tree.child(kid, "mark", "nsubj") < 0) ??
    -1
  );
}

/** The noun or gerund behind one of the prepositions ("accused of supplying", "warned of war"); -1. */
export function prepositional(
  scene: Scene,
  token: number,
  prepositions: ReadonlySet<string>,
  object: Cue["object"] = "content",
): number {
  const { tree } = scene;
  const someone = object === "content" ? [] : tree.childrenBy(token, "obj", "nsubj:pass");
  const underObject = someone.flatMap((at) => tree.childrenBy(at, "nmod", "acl"));
  for (const kid of [...tree.children(token), ...underObject]) {
    if (kid <= token) continue;
    const words = [...tree.childrenBy(kid, "case", "mark")].map((mark) => scene.form(mark));
    if (tree.is(kid, "obl", "nmod", "advcl", "ccomp", "xcomp", "acl") && words.some((form) => prepositions.has(form)))
      return kid;
  }
  return -1;
}

export function marked(scene: Scene, head: number, mark: string): boolean {
  const { tree } = scene;
  return tree.childrenBy(head, "mark", "aux", "case").some((kid) => kid < head && scene.form(kid) === mark);
}
