import type { Cue } from "../../../lexicon/cues.js";
import type { Span } from "../../../model/index.js";
import { type Found, found, type Speaker } from "../found.js";
import { looksFinite } from "../parts/complement.js";
import { speakerOf, UNNAMED } from "../parts/speaker.js";
import { clauseSpans, spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import { behindPreposition } from "./accused-of.js";
import type { Rule } from "./rule.js";

/** What is done with a claim or a conclusion ("the conclusion that the court reached"), besides what light verbs say. */
const MADE = new Set([
  "reach",
  "draw",
  "deny",
  "reject",
  "repeat",
  "withdraw",
  "dispute",
  "question",
  "answer",
  "read",
]);

/** Prepositions before whoever made what the noun names. */
const MAKERS = new Set(["by", "from", "of"]);

/** "allegations that …", "Kim's warning of war", "expressed confidence that …", "issued a warning to …": a noun that holds the content. */
export const nounCue: Rule = {
  name: "noun-cue",
  find: (scene) => {
    const finds: Found[] = [];
    for (let i = 0; i < scene.tokens.length; i++) {
      if (scene.tokens[i]!.upos !== "NOUN") continue;
      for (const use of scene.cues.nouns.get(scene.tree.lemma(i)) ?? []) {
        const made = fromSwallowed(scene, i, use) ?? fromNoun(scene, i, use);
        if (made) {
          finds.push(made);
          break;
        }
      }
    }
    return finds;
  },
};

function fromSwallowed(scene: Scene, i: number, use: Cue): Found | null {
  const swallowed = use.takes.has("clause") ? swallowedClause(scene, i) : null;
  const speaker = swallowed && verbSpeaker(scene, swallowed.verb);
  if (!swallowed || !speaker) return null;
  const content = spansOf(scene, swallowed.tokens);
  const cue = cueOf(scene, swallowed.verb, i);
  return found("noun-cue", scene.index, cue, use.manner, speaker, content, { rank: 4 });
}

function fromNoun(scene: Scene, i: number, use: Cue): Found | null {
  const head = held(scene, i, use);
  if (isSetPhrase(scene, i) || scene.tokens[head]?.upos === "PRON") return null;
  const verb = lightVerb(scene, i);
  const owner = verb >= 0 ? verbSpeaker(scene, verb) : ownerOf(scene, i, use);
  if (head < 0) return null;
  const hidden = verb < 0 && !use.owner && isPublic(scene, i, use);
  const speaker = owner ?? (hidden ? UNNAMED : null);
  if (!speaker) return null;
  const clause = scene.tree.is(head, "acl", "ccomp", "xcomp", "advcl") && looksFinite(scene, head);
  const content =
    clause || scene.tokens[head]!.upos === "VERB" ? clauseSpans(scene, head) : behindPreposition(scene, head);
  if (content.length === 0) return null;
  cutFronted(scene, i, content);
  const { tree } = scene;
  const to = [
    ...tree.obliques(i, "to"),
    ...(verb >= 0 ? [...tree.indirectObjects(verb), ...tree.obliques(verb, "to")] : []),
  ];
  const target = use.target.length > 0 ? tree.obliques(i, ...use.target) : [];
  return found("noun-cue", scene.index, cueOf(scene, verb, i), use.manner, speaker, content, {
    to: to.filter((at) => at !== head),
    target,
    rank: 4,
  });
}

/** "Despite assurances that the road was safe, two buses …": a phrase that opens the sentence ends at its comma. */
function cutFronted(scene: Scene, noun: number, content: Span[]): void {
  const first = scene.tokens.findIndex((token) => token.upos !== "PUNCT");
  if (!/^(ADP|SCONJ)$/.test(scene.tokens[first]!.upos) || (scene.tree.head(noun) >= 0 && scene.tree.head(noun) < noun))
    return;
  const comma = scene.tokens.findIndex((token, i) => i > noun && token.form === ",");
  const end = comma < 0 ? Number.POSITIVE_INFINITY : scene.tokens[comma - 1]!.end;
  const kept = content
    .filter((span) => span.start < end)
    .map((span) => ({ start: span.start, end: Math.min(span.end, end) }));
  if (kept.length > 0) content.splice(0, content.length, ...kept);
}

/** "in charge of", "in fear of", "in order to": a bare noun behind "in" reports nothing. */
function isSetPhrase(scene: Scene, i: number): boolean {
  return scene.form(i - 1) === "in";
}

/** What the noun holds: a clause, an infinitive, or the phrase behind one of its prepositions. */
function held(scene: Scene, i: number, use: Cue): number {
  const { tree } = scene;
  for (const kid of tree.childrenBy(i, "acl", "ccomp", "xcomp", "advcl")) {
    if (kid < i) continue;
    const mark = tree.child(kid, "mark");
    const marker = mark < 0 ? "" : scene.form(mark);
    const that = marker === "that" || isWholeBehindThat(scene, kid, i + 1);
    if (use.takes.has("clause") && that && looksFinite(scene, kid)) return kid;
    if (use.takes.has("infinitive") && marker === "to") return kid;
  }
  const stray = use.takes.has("clause") ? strayClause(scene, i) : -1;
  if (stray >= 0) return stray;
  for (const kid of tree.childrenBy(i, "nmod", "acl", "obl")) {
    const marker = scene.form(tree.child(kid, "case", "mark"));
    if (kid < i || !use.takes.has(marker)) continue;
    if (marker === "of" && use.of !== "content") continue;
    return kid;
  }
  return -1;
}

/**
 * A clause with "that" which the parser hung elsewhere: on the verb, right behind the noun; on the last word of the noun's phrase
 * ("assurances from the board that …"); or behind the verb of which the noun is the subject ("Speculation is growing that …"). -1.
 */
function strayClause(scene: Scene, i: number): number {
  const { tree } = scene;
  const verb = tree.is(i, "obj", "obl", "nsubj") ? tree.head(i) : -1;
  const that = (kid: number, at: number) => tree.child(kid, "mark") === at && scene.form(at) === "that";
  const kids = verb >= 0 ? tree.childrenBy(verb, "ccomp", "advcl", "csubj") : [];
  const spreads = verb > i && tree.is(i, "nsubj") && scene.cues.phrases.spreading.has(tree.lemma(verb));
  const behind = spreads ? kids.find((kid) => kid > verb && that(kid, verb + 1)) : undefined;
  if (behind !== undefined) return behind;
  const makers = tree.childrenBy(i, "nmod").filter((kid) => kid > i && MAKERS.has(tree.preposition(kid)));
  for (const maker of [i, ...makers]) {
    const end = Math.max(maker, ...tree.children(maker).filter((kid) => !tree.is(kid, "acl", "ccomp", "nmod")));
    const own = maker === i ? [] : tree.childrenBy(maker, "acl", "ccomp");
    const hung = [...kids, ...own].find((kid) => that(kid, end + 1) && looksFinite(scene, kid));
    if (hung !== undefined) return hung;
  }
  return -1;
}

/** "suspicions that Chile has given passports to …": "that" stands for nothing where the clause has subject and object besides. */
function isWholeBehindThat(scene: Scene, clause: number, that: number): boolean {
  const { tree } = scene;
  if (scene.form(that) !== "that" || tree.head(that) !== clause || !tree.is(that, "obj", "nsubj", "obl")) return false;
  const others = (relation: string) => tree.childrenBy(clause, relation).some((kid) => kid !== that);
  if (!others("nsubj")) return false;
  const made = scene.cues.phrases.light.has(tree.lemma(clause)) || MADE.has(tree.lemma(clause));
  const owned = tree.child(that - 1, "nmod:poss") >= 0 && !made;
  return tree.is(that, "nsubj") || others("obj") || owned || lightVerb(scene, that - 1) >= 0;
}

/** "expressed confidence that relations …": the parser made noun and "that" part of the clause's subject. */
function swallowedClause(scene: Scene, i: number): { verb: number; tokens: number[] } | null {
  const { tree, cues } = scene;
  const verb = scene.tokens[i - 1]?.upos === "VERB" ? i - 1 : i - 2;
  if (scene.form(i + 1) !== "that" || !cues.phrases.light.has(tree.lemma(verb))) return null;
  const clause = tree
    .childrenBy(verb, "ccomp", "xcomp", "parataxis")
    .find((kid) => kid > i + 1 && tree.under(i, kid) && looksFinite(scene, kid));
  if (clause === undefined) return null;
  return { verb, tokens: tree.subtree(clause).filter((at) => at > i) };
}

/** The verb of "expressed confidence", "issued a warning"; -1. */
function lightVerb(scene: Scene, i: number): number {
  const { tree, cues } = scene;
  const verb = tree.head(i);
  if (verb < 0 || !tree.is(i, "obj") || verb > i) return -1;
  return cues.phrases.light.has(tree.lemma(verb)) && !tree.verbGroup(verb).passive ? verb : -1;
}

/** "expressed confidence": the verb is the cue; "had doubts", "sent a warning": the noun is. */
function cueOf(scene: Scene, verb: number, noun: number): number {
  return verb >= 0 && scene.cues.verbs.has(scene.tree.lemma(verb)) ? verb : noun;
}

function verbSpeaker(scene: Scene, verb: number): Speaker | null {
  const heads = scene.tree.subject(verb).heads;
  return speakerOf(scene, heads, null);
}

/** "Kim's warning", "the minister's claim", "allegations by the West": who made it. */
function ownerOf(scene: Scene, i: number, use: Cue): Speaker | null {
  const { tree } = scene;
  const heads = [...tree.childrenBy(i, "nmod:poss"), ...tree.obliques(i, "by", "from")];
  if (use.of === "source") heads.push(...tree.obliques(i, "of"));
  return heads.length > 0 ? speakerOf(scene, heads, null) : null;
}

/** "allegations that …", "reports that …" with nobody named: the source is hidden. */
function isPublic(scene: Scene, i: number, use: Cue): boolean {
  if (!["allege", "accuse", "report", "suspect", "claim", "suggest"].includes(use.manner)) return false;
  return scene.tree.childrenBy(i, "nmod:poss").length === 0;
}
