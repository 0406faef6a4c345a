import type { Scene } from "../scene.js";

const DEFINITE = new Set(["the", "this", "that", "these", "those"]);
const SECOND_PERSON = new Set(["you", "y'all", "yourself"]);

/** How nouns for somebody who does something end ("one poster wrote"), where no table has the word. */
const AGENT = /[^aeiou](er|or|ist|eer)$/;

/** What kind of thing a noun phrase is when it stands where a speaker would. */
export type SpeakerKind = "actor" | "hidden" | "text" | "thing" | "nobody";

export function speakerKind(scene: Scene, head: number): SpeakerKind {
  const { tree, cues, lexicon } = scene;
  const { sources } = cues;
  const token = scene.tokens[head]!;
  const form = scene.form(head);
  const lemma = tree.lemma(head);
  if (scene.isTime(head) || token.upos === "VERB") return "nobody";
  if (SECOND_PERSON.has(form) || form === "there") return "nobody";
  const own = scene.headed(head);
  if (token.form !== form && (own?.form === "name" || isCapitalised(scene, head))) return "actor";
  if (token.upos === "PRON" || token.upos === "DET" || token.upos === "NUM") {
    if (sources.hidden.has(form) && !hasOwner(scene, head)) return "hidden";
    return sources.pronouns.has(form) ? "actor" : "nobody";
  }
  if (token.upos === "PROPN") return "actor";
  if (sources.hidden.has(lemma) && !(sources.open.has(lemma) && isSpecific(scene, head))) return "hidden";
  const noun = lexicon.nouns.get(lemma) ?? lexicon.nouns.get(form);
  if (noun && noun.kind !== "source") return "actor";
  if (noun?.kind === "source" || sources.documents.has(lemma)) return "text";
  if (own && own.form !== "pronoun") return "actor";
  return token.upos === "NOUN" && token.xpos === "NN" && AGENT.test(form) ? "actor" : "thing";
}

/** "Control Data", "…, Water said": a word in capitals within a sentence is part of a name, whatever it means in small letters. */
function isCapitalised(scene: Scene, head: number): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(scene.tokens[head]!.form) || head === 0) return false;
  const before = scene.tokens[head - 1]!;
  return /^\p{Lu}/u.test(before.form) || (head > 1 && before.upos === "PUNCT" && scene.tokens[head]!.xpos === "NN");
}

function hasOwner(scene: Scene, head: number): boolean {
  return scene.tree.child(head, "nmod:poss", "nmod") >= 0;
}

/** "The UN report", "its analysts", "the report": somebody's own, or one spoken of before. */
function isSpecific(scene: Scene, head: number): boolean {
  const { tree } = scene;
  if (tree.child(head, "nmod:poss", "appos", "flat") >= 0) return true;
  const det = tree.child(head, "det");
  const one = det >= 0 && scene.tokens[head]!.morph.number !== "plural";
  const definite = det >= 0 && DEFINITE.has(scene.form(det));
  return one || definite || tree.children(head).some((kid) => scene.tokens[kid]!.upos === "PROPN");
}
