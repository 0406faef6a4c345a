import type { Cue } from "../../../lexicon/cues.js";
import type { VerbGroup } from "../../tree.js";
import type { Scene } from "../scene.js";

/** A word of the sentence that may report something, with its uses. */
export interface CueWord {
  token: number;
  /** Last token of a cue of several words ("point out"). */
  last: number;
  uses: readonly Cue[];
  group: VerbGroup;
  /** Says something by itself: a finite verb, or a word in its place that was taken for a noun. */
  finite: boolean;
}

/** Verbs and predicate adjectives of the sentence that the tables know as cues. */
export function cueWords(scene: Scene): CueWord[] {
  const words: CueWord[] = [];
  for (let i = 0; i < scene.tokens.length; i++) {
    const match = verbAt(scene, i) ?? adjectiveAt(scene, i);
    if (!match) continue;
    const group = withOwnSubject(scene, i, scene.tree.verbGroup(i));
    words.push({ ...match, token: i, group, finite: group.finite || standsFinite(scene, i) });
  }
  return words;
}

/** "and he indicated that": a participle by its tag that has a subject and no auxiliary is a finite active verb. */
function withOwnSubject(scene: Scene, i: number, group: VerbGroup): VerbGroup {
  const { tree } = scene;
  const active =
    tree.children(i).some((kid) => scene.tokens[kid]!.deprel === "nsubj" && kid < i) || closesReport(scene, i);
  if (isContracted(scene, i, group)) return { ...group, passive: true };
  if (isMainWithThat(scene, i, group) || isMainBehindAside(scene, i, group))
    return { ...group, passive: false, finite: true };
  const be = group.auxiliaries.some((aux) => tree.lemma(aux) === "be" || tree.lemma(aux) === "get");
  if (!group.passive || !active || be) return group;
  return { ...group, passive: false, finite: true };
}

/** "The leader, in a speech full of threats, announced yesterday that …": a bare participle with "that" behind it is a past tense. */
function isMainWithThat(scene: Scene, i: number, group: VerbGroup): boolean {
  if (!group.passive || group.auxiliaries.length > 0 || scene.form(i - 1) !== ",") return false;
  let at = i + 1;
  while (scene.isTime(at)) at++;
  const uses = scene.cues.verbs.get(scene.tree.lemma(i)) ?? [];
  return scene.form(at) === "that" && uses.some((use) => use.takes.has("clause") && use.object === "content");
}

/** "Ana Ruiz, the top judge, called on …": the only verb of a sentence that is a noun with what is said of it between commas. */
function isMainBehindAside(scene: Scene, i: number, group: VerbGroup): boolean {
  const { tree } = scene;
  const noun = tree.head(i);
  if (!group.passive || group.auxiliaries.length > 0 || scene.form(i - 1) !== ",") return false;
  if (!tree.is(i, "acl") || noun < 0 || noun > i || tree.head(noun) >= 0 || tree.agents(i).length > 0) return false;
  const aside = tree.childrenBy(noun, "appos", "list").some((kid) => kid > noun && kid < i);
  return aside && tree.childrenBy(i, "obl", "obj", "ccomp", "advcl").some((kid) => kid > i);
}

/** "He's expected to meet": a contracted "is" before a participle with an infinitive. */
function isContracted(scene: Scene, i: number, group: VerbGroup): boolean {
  if (scene.tokens[i]!.xpos !== "VBN" || group.passive || group.auxiliaries.length !== 1) return false;
  return /^['’]s$/.test(scene.form(group.auxiliaries[0]!)) && scene.form(i + 1) === "to";
}

/** "…, the foreign ministry announced.": at the very end, behind a noun phrase set off by a comma, a participle by its tag is a past tense. */
function closesReport(scene: Scene, i: number): boolean {
  const { tree } = scene;
  const noun = tree.head(i);
  if (!tree.is(i, "acl") || noun !== i - 1 || tree.children(i).some((kid) => !scene.isPunctuation(kid))) return false;
  const { first } = tree.extent(noun);
  const comma = scene.form(first) === "," || scene.form(first - 1) === ",";
  return comma && scene.tokens.slice(i + 1).every(({ upos }) => upos === "PUNCT");
}

/** A bare form with a subject of its own, or a noun in a verb's place: finite, whatever its tag says. */
function standsFinite(scene: Scene, i: number): boolean {
  const { tree } = scene;
  if (scene.tokens[i]!.upos === "NOUN") return true;
  return scene.tokens[i]!.xpos === "VB" && tree.child(i, "nsubj") >= 0 && tree.child(i, "mark", "aux") < 0;
}

function verbAt(scene: Scene, i: number): { uses: readonly Cue[]; last: number } | null {
  const { tree, cues } = scene;
  if (!isVerb(scene, i)) return null;
  for (const lemma of [tree.lemma(i), ...stems(scene.form(i))]) {
    for (const last of cues.verbOpenings.has(lemma) ? particles(scene, i) : []) {
      const uses = cues.verbs.get(`${lemma} ${scene.form(last)}`);
      if (uses) return { uses, last };
    }
    const uses = cues.verbs.get(lemma);
    if (uses) return { uses, last: i };
  }
  return null;
}

/** What a regular form may be a form of, for a lemma that the lemmatizer missed. */
function stems(form: string): string[] {
  if (form.endsWith("ed")) return [form.slice(0, -2), form.slice(0, -1)];
  if (form.endsWith("ing")) return [form.slice(0, -3), `${form.slice(0, -3)}e`];
  return form.endsWith("s") ? [form.slice(0, -1)] : [];
}

/** A verb by its tag, or a word that the tagger took for a noun but that has a verb's dependents. */
function isVerb(scene: Scene, i: number): boolean {
  const { upos, xpos } = scene.tokens[i]!;
  if (upos === "VERB") return true;
  if (upos === "NOUN") return standsForVerb(scene, i);
  return upos !== "AUX" && xpos.startsWith("VB");
}

/** "The foundation estimates that …": the head of the sentence, a noun before it and a clause after it. */
function standsForVerb(scene: Scene, i: number): boolean {
  const { tree } = scene;
  const before = scene.tokens[i - 1]?.upos;
  if (tree.child(i, "nsubj") >= 0 && tree.child(i, "cop") < 0 && scene.form(i).endsWith("s")) return true;
  if (tree.head(i) >= 0 || !scene.form(i).endsWith("s") || (before !== "NOUN" && before !== "PROPN")) return false;
  return tree.child(i, "ccomp") >= 0 && tree.child(i, "cop", "det") !== i - 1;
}

/** Tokens that may finish a verb of several words: its particle, or the word next to it. */
function particles(scene: Scene, i: number): number[] {
  const own = scene.tree.childrenBy(i, "compound:prt");
  return i + 1 < scene.tokens.length ? [...own, i + 1] : own;
}

function adjectiveAt(scene: Scene, i: number): { uses: readonly Cue[]; last: number } | null {
  if (scene.tokens[i]!.upos !== "ADJ" && scene.tokens[i]!.upos !== "VERB") return null;
  if (scene.tree.child(i, "cop", "aux:pass") < 0) return null;
  const uses = scene.cues.adjectives.get(scene.form(i));
  return uses ? { uses, last: i } : null;
}
