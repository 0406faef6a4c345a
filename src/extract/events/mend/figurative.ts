import type { Finding } from "../finding.js";
import { nounLemmas, type Scene } from "../scene.js";
import { subjectOf } from "../subject.js";

/** Drops figures of speech: "legal battle", "war on inflation", "struck gold", a match won, what storms and beasts do. */
export function isFigurative(scene: Scene, found: Finding): boolean {
  const { tree, tables } = scene;
  const { words, sports, races } = tables.traps;
  if (found.words.some((word) => isTurned(scene, word, true))) return true;
  if (found.pattern?.thing && found.roles.objects.some((head) => isTurned(scene, head, false))) return true;
  if (isAgainstNobody(scene, found) || isOfNature(scene, found) || isVerbal(scene, found)) return true;
  const verb = tree.lemma(found.trigger);
  if (races.verbs.has(verb) && stands(scene, races.words)) return true;
  return sports.has(verb) && (stands(scene, words) || tree.tokens.some(({ form }) => SCORE.test(form)));
}

const NAMING = new Set(["NOUN", "PROPN", "ADJ", "NUM", "SYM"]);
const QUOTES = /^["“‘'`]+$/;
const SCORE = /^\d{1,3}[-–]\d{1,3}$/;

/** Whether what stands before a noun takes the act out of it; `any`: also where it does so with whatever noun. */
function isTurned({ tree, tables }: Scene, word: number, any: boolean): boolean {
  const lemma = tree.lemma(word);
  return tree.childrenBy(word, "compound", "amod", "nmod:poss").some((kid) => {
    const { modifiers } = tables.traps;
    const nouns = modifiers.get(tree.lemma(kid)) ?? modifiers.get(tree.token(kid).form.toLowerCase());
    return nouns !== undefined && (nouns.has(lemma) || (any && nouns.has("*")));
  });
}

/** "war on inflation", "bombarded with questions": force that is done to no one. */
function isAgainstNobody({ tree, tables }: Scene, found: Finding): boolean {
  if (found.act !== "ASSAULT" && found.act !== "COERCE") return false;
  const meant = found.pattern?.thing;
  return found.words.some((word) =>
    [...tree.obliques(word, "on", "against", "with", "for", "at"), ...tree.objects(word)].some(
      (aim) => tables.traps.against.has(tree.lemma(aim)) && !meant?.has(tree.lemma(aim)),
    ),
  );
}

const VERBALLY = new Set("verbally personally rhetorically publicly politically".split(" "));

const HITTING = /^(attack|assail|assault|hit|target|pound|strike|savage)$/;

/** "had personally attacked his wife", "they hit him in the debate", by words of criticism, with no weapon and no place beside: with words. */
function isVerbal(scene: Scene, { act, mode, trigger, unnamedActor, roles }: Finding): boolean {
  const { tree } = scene;
  const lemma = tree.lemma(trigger);
  if (act !== "ASSAULT" || !HITTING.test(lemma)) return false;
  if (tree.childrenBy(trigger, "advmod").some((kid) => VERBALLY.has(tree.lemma(kid)))) return true;
  if (mode !== null) return false;
  const bare = lemma === "target" && unnamedActor && roles.objects.length === 0;
  return (bare || tree.tokens.some((_, i) => scene.tables.traps.criticism.has(tree.lemma(i)))) && !isArmed(scene);
}

/** Whether the sentence names a weapon, a deed done with one, or the hurt. */
function isArmed({ tree, tables }: Scene): boolean {
  const classes = ["ordnance", "assault", "weapons"].map((name) => tables.classes.get(name)!);
  return tree.tokens.some(
    (_, i) => NAMING.has(tree.token(i).upos) && nounLemmas(tree, i).some((one) => classes.some((set) => set.has(one))),
  );
}

/** "Snow blocked the road": what happens, and nobody does; rocket fire is done. */
function isOfNature({ tree, tables }: Scene, { trigger }: Finding): boolean {
  if (tree.token(trigger).upos !== "VERB") return false;
  const { heads, passive } = subjectOf(tree, trigger);
  const assault = tables.classes.get("assault")!;
  return !passive && heads.some((head) => tables.traps.nature.has(tree.lemma(head)) && !isNamed(tree, head, assault));
}

/** The noun with the word before it: "artillery_fire". */
function isNamed(tree: Scene["tree"], head: number, words: ReadonlySet<string>): boolean {
  return nounLemmas(tree, head).some((lemma) => lemma.includes("_") && words.has(lemma));
}

function stands({ tree }: Scene, words: ReadonlySet<string>): boolean {
  return tree.tokens.some(({ upos }, i) => NAMING.has(upos) && words.has(tree.lemma(i)));
}

/** "what lawmakers called “fraud”": a name given, and nobody rung up. */
export function isNaming({ tree }: Scene, found: Finding): boolean {
  if (found.act !== "CONSULT" || tree.lemma(found.trigger) !== "call") return false;
  if (tree.child(found.trigger, "compound:prt") >= 0) return false;
  const named = tree.childrenBy(found.trigger, "obj", "xcomp").filter((kid) => NAMING.has(tree.token(kid).upos));
  return named.length > 1 || tree.tokens.slice(found.trigger + 1).some(({ form }) => QUOTES.test(form));
}
