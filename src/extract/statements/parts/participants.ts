import type { Cue } from "../../../lexicon/cues.js";
import type { Scene } from "../scene.js";
import type { CueWord } from "./cue-words.js";
import { speakerKind } from "./speaker-kind.js";

const RELATIVE = new Set(["whom", "which", "who", "that"]);

/** Heads of those it is said to: the indirect object, an object that the verb takes as addressee, a phrase with "to". */
export function addressees(scene: Scene, word: CueWord, use: Cue): number[] {
  const { tree } = scene;
  const heads = [...tree.indirectObjects(word.token)];
  if (use.object === "addressee") heads.push(...plainObjects(scene, word));
  if (use.to.length > 0) heads.push(...tree.obliques(word.token, ...use.to));
  const own = unique(heads).filter((head) => isPerson(scene, head));
  return own.length > 0 ? own : throughText(scene, word.token);
}

/** Heads of those it is about. */
export function targets(scene: Scene, word: CueWord, use: Cue): number[] {
  const heads = use.object === "target" ? plainObjects(scene, word) : [];
  if (use.target.length > 0) heads.push(...behindObject(scene, word, use.target));
  return unique(heads);
}

/** "blamed the collision on the captain": a phrase of the verb's, or one that the parser hung on its object. */
function behindObject(scene: Scene, word: CueWord, prepositions: readonly string[]): number[] {
  const { tree } = scene;
  const own = tree.obliques(word.token, ...prepositions);
  if (own.length > 0) return own;
  return tree
    .objects(word.token)
    .flatMap((object) => tree.obliques(object, ...prepositions))
    .slice(0, 1);
}

/** "the minister, whom he thanked": the noun that the pronoun in the object's place stands for; -1. */
function antecedent(scene: Scene, word: CueWord): number {
  const { tree } = scene;
  const own = tree.childrenBy(word.token, "nsubj").some((kid) => !RELATIVE.has(scene.form(kid)));
  const isObject = (kid: number) => scene.form(kid) === "whom" || (own && RELATIVE.has(scene.form(kid)));
  const whom = tree.children(word.token).find((kid) => kid < word.token && isObject(kid) && !tree.is(kid, "mark"));
  if (whom === undefined || tree.child(whom, "case") >= 0) return -1;
  const head = tree.head(word.token);
  if (tree.is(word.token, "acl") && head >= 0) return head;
  const last = scene.form(whom - 1) === "," ? whom - 2 : whom - 1;
  return scene.mentions.find(({ mention }) => mention.last === last)?.mention.head ?? -1;
}

export function plainObjects(scene: Scene, word: CueWord): number[] {
  const relative = antecedent(scene, word);
  const pronoun = (head: number) => relative >= 0 && head < word.token && RELATIVE.has(scene.form(head));
  const objects = scene.tree.objects(word.token).filter((head) => !pronoun(head));
  return [...(relative >= 0 ? [relative] : []), ...objects].filter(
    (head) => !scene.isTime(head) && scene.tokens[head]!.upos !== "VERB",
  );
}

/** "in a message to Putin", "sent a letter to Putin, calling him …": whom the text goes to that the words stand in. */
export function throughText(scene: Scene, token: number): number[] {
  const { tree, cues } = scene;
  const texts = tree
    .obliques(token, "in", "during", "with", "through", "via", "at")
    .filter((head) => cues.phrases.carriedIn.has(tree.lemma(head)));
  const own = texts.flatMap((head) => receivers(scene, head));
  if (own.length > 0) return own;
  const governor = tree.head(token);
  if (governor < 0 || !tree.is(token, "advcl", "xcomp", "ccomp", "acl")) return [];
  if (tree.verbGroup(token).finite) return [];
  if (cues.phrases.sending.has(tree.lemma(governor)) || cues.phrases.carriedIn.has(tree.lemma(governor)))
    return sentTo(scene, governor);
  return throughText(scene, governor);
}

function sentTo(scene: Scene, verb: number): number[] {
  const { tree, cues } = scene;
  const texts = [verb, ...tree.objects(verb)].filter((head) => cues.phrases.carriedIn.has(tree.lemma(head)));
  const direct = [...tree.indirectObjects(verb), ...tree.obliques(verb, "to")];
  const all = [...direct, ...texts.flatMap((head) => receivers(scene, head))];
  return texts.length > 0 ? unique(all).filter((head) => isPerson(scene, head)) : [];
}

function receivers(scene: Scene, text: number): number[] {
  return scene.tree.obliques(text, "to", "with").filter((head) => isPerson(scene, head));
}

function isPerson(scene: Scene, head: number): boolean {
  const kind = speakerKind(scene, head);
  const { upos } = scene.tokens[head]!;
  return kind === "actor" || (kind === "nobody" && upos === "PRON") || upos === "PRON" || scene.form(head) === "people";
}

export function unique(heads: readonly number[]): number[] {
  return [...new Set(heads)];
}
