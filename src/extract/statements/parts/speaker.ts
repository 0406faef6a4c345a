import type { Cue } from "../../../lexicon/cues.js";
import { FINITE_TAG, type Subject } from "../../tree.js";
import type { Speaker } from "../found.js";
import type { Scene } from "../scene.js";
import { NAMED, staysUnnamed } from "./anonymity.js";
import type { CueWord } from "./cue-words.js";
import { type SpeakerKind, speakerKind } from "./speaker-kind.js";

const EXPLETIVE = new Set(["it", "there"]);
const SET_OFF = new Set([",", "–", "—", "--", "-", ";", ":"]);

/** Determiners that stand for people. */
const SEVERAL = new Set(["some", "many", "others", "few", "both", "several"]);
const ANONYMITY = new Set([...NAMED, "anonymous", "anonymity"]);

export const UNNAMED: Speaker = { kind: "unnamed", heads: [], words: null };

/** The source made of noun phrases: their heads and words. Null where none of them can be a source of this cue. */
export function speakerOf(scene: Scene, heads: readonly number[], use: Cue | "any" | null): Speaker | null {
  const kinds = heads.map((head) => speakerKind(scene, head));
  const accepted = heads.filter((head, at) => accepts(kinds[at]!, use) && (!isFinding(use) || finds(scene, head)));
  const actors = accepted.filter((head) => kinds[heads.indexOf(head)] !== "thing");
  const speaking = withoutSeats(scene, actors.length > 0 ? actors : accepted).map((head) => nameOf(scene, head));
  if (speaking.length === 0) return null;
  const words = wordsOf(scene, speaking);
  const hidden = speaking.every((head) => speakerKind(scene, head) === "hidden");
  if (hidden) return { kind: "unnamed", heads: [], words };
  const anonymous = speaking.every((head) => staysUnnamed(scene, head));
  return { kind: "mention", heads: speaking, words, anonymous };
}

function isFinding(use: Cue | "any" | null): boolean {
  return use !== null && use !== "any" && use.finds;
}

/** Manners in which a thing can make something known that cannot speak ("the move suggests"). */
const SHOWING = new Set(["report", "suggest", "confirm", "predict", "announce"]);

/** Sectors of people whose trade is to find things out. */
const FINDERS = new Set(["EDU", "JUD", "COP", "SPY", "MED", "JRN", "BUS"]);

/** A body, a text, researchers; no person by name or pronoun: what they find they may only think. */
function finds(scene: Scene, head: number): boolean {
  const kind = speakerKind(scene, head);
  if (kind === "text" || kind === "hidden") return true;
  const { upos } = scene.tokens[head]!;
  if (upos === "PRON" || upos === "DET") return false;
  const noun = scene.lexicon.nouns.get(scene.tree.lemma(head)) ?? scene.lexicon.nouns.get(scene.form(head));
  if (noun?.kind === "person") return FINDERS.has(noun.sector ?? "");
  if (noun) return noun.kind !== "crowd" && noun.kind !== "country";
  return scene.headed(head)?.class === "ORG";
}

/** "America West Airlines, Phoenix, Ariz., said": where a house has its seat is no second speaker. */
function withoutSeats(scene: Scene, heads: readonly number[]): readonly number[] {
  const [first] = heads;
  const classOf = (head: number) => scene.headed(head)?.class ?? null;
  if (first === undefined || heads.length < 2 || classOf(first) === "LOC") return heads;
  const joined = heads.some((head) => scene.tree.childrenBy(head, "cc").length > 0);
  return joined ? heads : heads.filter((head) => head === first || classOf(head) !== "LOC");
}

/** "curator Elaine Gustafon", "the state agency AMNA": the name that stands right behind the noun and plays its part. */
function nameOf(scene: Scene, head: number): number {
  const { tree } = scene;
  if (scene.tokens[head]!.upos !== "NOUN") return head;
  const name = scene.mentions.find(({ mention }) => mention.form === "name" && mention.first === head + 1)?.mention;
  if (!name) return head;
  const sameHead = tree.head(name.head) === tree.head(head) && tree.is(name.head, "nsubj");
  return sameHead || (tree.head(name.head) === head && tree.is(name.head, "appos", "flat")) ? name.head : head;
}

function accepts(kind: SpeakerKind, use: Cue | "any" | null): boolean {
  if (kind === "nobody") return false;
  if (use === "any") return true;
  if (kind === "thing") return use !== null && !use.speaker && SHOWING.has(use.manner) && use.takes.has("clause");
  if (kind === "hidden" || kind === "text") return !use?.attitude || kind === "hidden";
  return true;
}

/** From the first to the last word of the phrases, clauses that hang on them left out. */
export function wordsOf(scene: Scene, heads: readonly number[]) {
  const { tree } = scene;
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const head of heads) {
    const skip = (kid: number) =>
      (scene.isTime(kid) && kid > head) ||
      tree.is(kid, "acl", "parataxis", "cc", "cop", "advcl", "ccomp") ||
      (heads.includes(kid) && kid !== head) ||
      tree.is(kid, "conj") ||
      (tree.is(kid, "case") && kid < head && scene.form(kid) !== "'s");
    const plain = isPredicate(scene, head) ? [head] : tree.subtree(head, skip);
    const run = nearRun(scene, plain, head);
    const own = scene.mentionOf(head);
    first = Math.min(first, run.first, own?.first ?? first);
    last = Math.max(last, run.last, own?.last ?? last);
  }
  const open = scene.tokens.slice(first, last + 1).filter(({ form }) => form === "(").length;
  const shut = scene.tokens.slice(first, last + 1).filter(({ form }) => form === ")").length;
  if (open > shut && scene.form(last + 1) === ")") last++;
  while (first < Math.min(...heads) && scene.isPunctuation(first)) first++;
  for (let i = first; i < Math.min(...heads); i++)
    if (scene.form(i) === "," && scene.tokens[i + 1]?.upos === "NOUN" && heads.length === 1) first = i + 1;
  while (last > first && SET_OFF.has(scene.form(last))) last--;
  while (first < last && SET_OFF.has(scene.form(first))) first++;
  return { start: scene.tokens[first]!.start, end: scene.tokens[last]!.end };
}

function isPredicate(scene: Scene, head: number): boolean {
  return scene.tokens[head]!.upos === "VERB";
}

/** The unbroken stretch of `tokens` around `head`; a hole of punctuation does not break it. */
function nearRun(scene: Scene, tokens: readonly number[], head: number): { first: number; last: number } {
  const set = new Set(tokens);
  let first = head;
  let last = head;
  while (set.has(first - 1) || (scene.isPunctuation(first - 1) && set.has(first - 2))) first--;
  while (set.has(last + 1) || (scene.isPunctuation(last + 1) && set.has(last + 2))) last++;
  return { first, last };
}

/** Who says what the active verb reports: its subject, or, where the parser lost it, the name next to it on either side. */
export function activeSpeaker(scene: Scene, word: CueWord, use: Cue | "any"): Speaker | null {
  const inverted = afterQuoted(scene, word);
  if (inverted >= 0) return speakerOf(scene, [inverted], use);
  const subject = scene.tree.subject(word.token);
  const heads = throughText(scene, word.token, subject)
    .filter((head) => head !== word.token && mayVoice(scene, head, word.token) && !isGoverned(scene, head, word.token))
    .map(gerundObject(scene))
    .map((head) => beforeDay(scene, head, word))
    .map((head) => behindComma(scene, head, word))
    .filter(lastClause(scene));
  const own = speakerOf(scene, resolveRelative(scene, heads), use);
  if (own) return own;
  if (heads.length > 0 && !EXPLETIVE.has(scene.form(heads[0]!))) {
    const opening = subject.via === "noun" && word.finite ? openingName(scene, word) : -1;
    return opening < 0 ? null : speakerOf(scene, [opening], use);
  }
  if (!word.finite) return heads.length === 0 ? rootSpeaker(scene, word, use) : null;
  const near = neighbour(scene, word);
  return near < 0 ? null : speakerOf(scene, [near], use);
}

/** "…,” recalled one participant", "Recipients, said Mauer, are": right behind a quotation or a comma the source follows the verb. */
function afterQuoted(scene: Scene, word: CueWord): number {
  if (!word.finite || scene.quotation(word.token) !== null) return -1;
  const before = scene.quotation(word.token - 1);
  if (before && scene.tokens[word.token - 1]!.end === before.end)
    return nounStartingAt(scene, word.last + 1, word.token);
  return scene.form(word.token - 1) === "," ? betweenCommas(scene, word) : -1;
}

/** Head of the phrase behind the verb where the two stand alone between commas, or at the end; -1. */
function betweenCommas(scene: Scene, word: CueWord): number {
  const takesWords = word.uses.some((use) => use.takes.has("quote") && use.object === "content");
  const next = scene.tokens[word.last + 1];
  if (!takesWords || !next || scene.isTime(word.last + 1) || (next.upos === "PRON" && next.xpos !== "PRP")) return -1;
  const head = nounStartingAt(scene, word.last + 1, word.token);
  const held = scene.headed(head);
  return held && /^[,.;]$/.test(scene.form(held.last + 1)) ? head : -1;
}

/** "The government Saturday condemned": who stands right before a day that the parser took for the subject. */
function beforeDay(scene: Scene, head: number, word: CueWord): number {
  if (!scene.isTime(head) || head > word.token) return head;
  let at = head;
  while (scene.isTime(at - 1)) at--;
  const before = nounEndingAt(scene, at - 1, word.token);
  return before >= 0 && scene.tree.head(before) === head ? before : head;
}

/** "On board the Freewinds, Paris claims": what a preposition marks is no subject, whatever the tree says. */
function isGoverned(scene: Scene, head: number, cue: number): boolean {
  const own = scene.tree.childrenBy(head, "case").some((kid) => kid < head && scene.tokens[kid]!.upos === "ADP");
  return own && head < cue && scene.tree.is(head, "nsubj");
}

/**
 * "The Portland, Ore., thrift said": a place set off by commas before the noun that stands at the verb is where that one is. "Turkey,
 * worried about war, urged": a predicate in commas is said of the name before it.
 */
function behindComma(scene: Scene, head: number, word: CueWord): number {
  const held = scene.headed(head);
  if (held?.class === "LOC" && head < word.token && scene.form(held.last + 1) === ",") {
    const near = nounEndingAt(scene, skipBack(scene, word.token - 1), word.token);
    if (near > held.last && scene.form(near - 1) === "," && scene.tokens[near]!.upos === "NOUN") return near;
  }
  const { upos } = scene.tokens[head]!;
  if ((upos === "ADJ" || upos === "VERB") && head < word.token && scene.form(head - 1) === ",") {
    const named = nounEndingAt(scene, head - 2, word.token);
    if (named >= 0) return named;
  }
  return head;
}

/** Quoted words never hold the one who says them. */
function mayVoice(scene: Scene, head: number, cue: number): boolean {
  return scene.quotation(head) === null || scene.sameVoice(head, cue);
}

/** "Growing evidence suggests": a participle that the parser took for the subject stands for its noun. */
function gerundObject(scene: Scene): (head: number) => number {
  return (head) => {
    const object = scene.tokens[head]!.xpos === "VBG" ? scene.tree.child(head, "obj") : -1;
    return object === head + 1 ? object : head;
  };
}

/** "sent a letter, telling him …": not the letter tells, but who sent it. */
function throughText(scene: Scene, token: number, { heads, via }: Subject): readonly number[] {
  const { tree, cues } = scene;
  const text = heads[0];
  if (via !== "noun" || text === undefined) return heads;
  if (isWrittenTo(scene, text)) return tree.subject(tree.head(text)).heads;
  if (scene.form(token - 1) !== "," || !cues.phrases.carriedIn.has(tree.lemma(text))) return heads;
  const sender = tree.subject(tree.head(text)).heads;
  return sender.length > 0 ? sender : heads;
}

/** "sent a letter to the leaders opposing it": not whom the text goes to says what stands in it. */
function isWrittenTo(scene: Scene, head: number): boolean {
  const { tree, cues } = scene;
  const verb = tree.head(head);
  if (verb < 0 || !tree.is(head, "obl") || tree.preposition(head) !== "to") return false;
  if (!cues.phrases.sending.has(tree.lemma(verb))) return false;
  return tree.objects(verb).some((object) => cues.phrases.carriedIn.has(tree.lemma(object)));
}

/** ", saying …" with nothing to hang on: the subject of the sentence. */
function rootSpeaker(scene: Scene, word: CueWord, use: Cue | "any"): Speaker | null {
  const root = scene.tokens.findIndex((token) => token.head < 0);
  if (root < 0 || root >= word.token || scene.form(word.token - 1) !== "," || !scene.sameVoice(root, word.token))
    return null;
  return speakerOf(scene, scene.tree.subject(root).heads, use);
}

/** "planes headed for the Gulf and officials say": a verb between the conjuncts shows that only the last is the subject. */
function lastClause(scene: Scene): (head: number, at: number, heads: readonly number[]) => boolean {
  return (head, at, heads) => {
    const last = heads[heads.length - 1]!;
    if (at === heads.length - 1) return true;
    for (let i = head + 1; i < last; i++) if (scene.tokens[i]!.upos === "VERB") return false;
    return heads.length > 2 || !isNewClause(scene, head, last);
  };
}

/** "were not suspects, and officials say": of two, the second behind a comma and "and" begins a clause of its own. */
function isNewClause(scene: Scene, head: number, last: number): boolean {
  const commas: number[] = [];
  for (let i = head + 1; i < last; i++) if (scene.form(i) === ",") commas.push(i);
  return commas.length === 1 && /^(and|but)$/.test(scene.form(commas[0]! + 1));
}

/** "officials, who said": the pronoun stands for the noun before it. */
function resolveRelative(scene: Scene, heads: readonly number[]): number[] {
  return heads.filter(
    (head) => !(scene.tokens[head]!.upos === "PRON" && ["who", "which", "that"].includes(scene.tokens[head]!.form)),
  );
}

/** Head of the phrase that ends right before the verb, or begins right after it. */
function neighbour(scene: Scene, word: CueWord): number {
  const before = nounBefore(scene, word);
  if (before >= 0) return before;
  const opening = openingName(scene, word);
  if (opening >= 0) return opening;
  const after = nounStartingAt(scene, word.last + 1, word.token);
  const end = after < 0 ? -1 : Math.max(scene.tree.extent(after).last, after);
  const next = scene.tokens[end + 1]?.upos;
  if (after >= 0 && next !== "AUX" && next !== "VERB" && next !== "PART") return after;
  return scene.form(word.token - 1) === "," ? nounEndingAt(scene, word.token - 2, word.token) : -1;
}

/** No clause that says more of a name is longer, in tokens. */
const LONGEST_ASIDE = 40;

/**
 * "“…,” Robert Price, chairman and chief executive, said", "Mr. Perlman, who is …, said": the name that opens the sentence, or that
 * stands right behind a quotation, where nothing but what is said of it between commas stands before the verb; -1.
 */
function openingName(scene: Scene, word: CueWord): number {
  if (scene.form(word.token - 1) !== ",") return -1;
  for (const { mention } of scene.mentions) {
    const { first, last, head, form } = mention;
    if (
      form === "pronoun" ||
      (form === "nominal" && first > 1) ||
      last >= word.token - 3 ||
      word.token - last > LONGEST_ASIDE
    )
      continue;
    const opens =
      first === 0 ||
      (first === 1 && scene.tokens[0]!.upos === "CCONJ") ||
      (scene.quotation(first) === null && scene.quotation(first - 1) !== null);
    const comma = scene.isTime(last + 1) ? last + 2 : last + 1;
    if (opens && comma < word.token - 1 && scene.form(comma) === "," && isAside(scene, comma + 1, word.token - 2))
      return head;
  }
  return -1;
}

/** A relative clause, or noun phrases alone: nothing that could be the verb of another clause. */
function isAside(scene: Scene, first: number, last: number): boolean {
  if (/^(who|whose|whom|which|asked|told|speaking|responding)$/.test(scene.form(first))) return true;
  for (let i = first; i <= last; i++) if (FINITE_TAG.test(scene.tokens[i]!.xpos)) return false;
  return true;
}

/** Head of the phrase that ends right before the verb, its adverbs and auxiliaries passed over; -1. */
export function nounBefore(scene: Scene, word: CueWord): number {
  return nounEndingAt(scene, skipBack(scene, word.token - 1), word.token);
}

function skipBack(scene: Scene, from: number): number {
  let at = from;
  while (at >= 0 && (scene.tokens[at]!.upos === "ADV" || scene.tokens[at]!.upos === "AUX")) at--;
  return beforeAnonymity(scene, at);
}

/** "a diplomat who asked not to be named said": the last word before the clause that asks for it; `end` where none ends there. */
function beforeAnonymity(scene: Scene, end: number): number {
  if (!ANONYMITY.has(scene.form(end))) return end;
  for (let at = end - 2; at > 0 && end - at < 10; at--)
    if (scene.form(at) === "who" || scene.form(at) === "speaking" || scene.form(at) === "asking")
      return scene.form(at - 1) === "," ? at - 2 : at - 1;
  return end;
}

function nounEndingAt(scene: Scene, i: number, cue: number): number {
  if (i < 0) return -1;
  const held = scene.mentions.find(({ mention }) => mention.last === i);
  if (held) return held.mention.head;
  return isNominal(scene, i) ? top(scene, i, cue) : -1;
}

function nounStartingAt(scene: Scene, i: number, cue: number): number {
  if (i >= scene.tokens.length) return -1;
  const held = scene.mentions
    .filter(({ mention }) => mention.first === i)
    .sort((a, b) => b.mention.last - a.mention.last)[0];
  if (held && isOwner(scene, held.mention.last)) return nounStartingAt(scene, held.mention.last + 2, cue);
  if (held) return held.mention.head;
  return isNominal(scene, i) ? top(scene, i, cue) : -1;
}

/** "said the institute's Fernandez": a name right behind the possessive is who speaks. */
function isOwner(scene: Scene, last: number): boolean {
  return scene.tokens[last + 1]?.xpos === "POS" && scene.tokens[last + 2]?.upos === "PROPN";
}

function isNominal(scene: Scene, i: number): boolean {
  const { upos } = scene.tokens[i]!;
  return upos === "PROPN" || upos === "NOUN" || upos === "PRON" || SEVERAL.has(scene.form(i));
}

/** From a word inside a name up to the name's head. */
function top(scene: Scene, i: number, cue: number): number {
  let at = i;
  while (scene.tree.is(at, "flat", "compound", "appos") && scene.tree.head(at) >= 0 && scene.tree.head(at) !== cue)
    at = scene.tree.head(at);
  return at;
}

/** Who says what a passive verb reports: the "by" phrase, else hidden. */
export function passiveSpeaker(scene: Scene, word: CueWord): Speaker {
  const agents = agentsOf(scene, word.token);
  const named = agents.length > 0 ? speakerOf(scene, agents, "any") : null;
  return named ?? UNNAMED;
}

/** The "by" phrase, also where the parser hung it on the complement ("called a charlatan by fellow physicians"). */
function agentsOf(scene: Scene, token: number): number[] {
  const { tree } = scene;
  const own = tree.agents(token);
  if (own.length > 0) return own;
  const below = tree.childrenBy(token, "xcomp", "obj", "obl").flatMap((kid) => tree.childrenBy(kid, "nmod", "obl"));
  return below.filter((kid) => kid > token && tree.preposition(kid) === "by").slice(0, 1);
}
