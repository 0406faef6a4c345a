import type { Annotation, Sentence, Token } from "../annotate/types.js";
import type { Span } from "../model/index.js";
import { rehung } from "./rehang/index.js";

/** Finite tense, voice and modality of a verb with its auxiliaries. */
export interface VerbGroup {
  /** Auxiliaries and copulas, in text order. */
  auxiliaries: readonly number[];
  /** A perfect counts as past ("has supplied"); "will", "would", "shall", "going to", "set to" as future. A participle or an
   * infinitive that has no finite verb of its own takes its governor's. */
  tense: "past" | "present" | "future";
  perfect: boolean;
  progressive: boolean;
  passive: boolean;
  /** Lemma of a modal: will, would, can, could, may, might, must, shall, should. */
  modal: string | null;
  negated: boolean;
  infinitive: boolean;
  /** Has a finite form of its own, in the verb or in an auxiliary. */
  finite: boolean;
  imperative: boolean;
}

/** Who does what a verb says. Empty `heads`: nobody is named. */
export interface Subject {
  heads: readonly number[];
  /** The heads undergo the act: the clause is passive. */
  passive: boolean;
  /** How they were found. */
  via: "own" | "relative" | "coordination" | "control" | "participle" | "noun" | "none";
}

/** "voted Thursday to leave": the object, by the tree, only says when. */
const DAY = /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|tonight)$/i;
/** Verbs whose object does what their infinitive says ("ordered troops to leave"). */
const OBJECT_CONTROL_EXCEPTIONS = new Set(["promise", "vow", "pledge", "threaten", "swear", "assure"]);
const NEGATORS = new Set(["not", "n't", "n’t", "never", "neither", "nor", "hardly", "barely"]);
const RELATIVE = new Set(["who", "which", "that", "whom"]);
const FUTURE_MODALS = new Set(["will", "shall", "would", "wo", "'ll", "’ll"]);
/** Tags of verb forms that head a clause by themselves (Penn Treebank). */
export const FINITE_TAG = /^(VBD|VBZ|VBP|MD)$/;
const CLAUSAL = /^(root|ccomp|xcomp|advcl|acl|csubj|parataxis)/;

/** Relations without their subtypes, each made once. */
const BASES = new Map<string, string>();

function baseOf(deprel: string): string {
  let base = BASES.get(deprel);
  if (base === undefined) {
    base = deprel.split(":")[0]!;
    BASES.set(deprel, base);
  }
  return base;
}

/** One sentence's dependency tree, with the questions that rules ask. Indices are into `sentence.tokens`; -1 is "none". */
export class Tree {
  readonly tokens: readonly Token[];
  private readonly kids: number[][];
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  readonly forms: readonly string[];
  /** Lower case. */
  readonly lemmas: readonly string[];
  private readonly relations: readonly string[];
  /** The relations without their subtypes. */
  private readonly bases: readonly string[];
  /** Many rules ask the same of a verb: what was answered once is kept. */
  private readonly groups: VerbGroup[] = [];
  private readonly subjects: Subject[] = [];

  constructor(readonly sentence: Sentence) {
    const tokens = sentence.tokens;
    this.tokens = tokens;
    this.kids = tokens.map(() => []);
    this.forms = tokens.map(({ form }) => form);
    this.lemmas = tokens.map(({ lemma }) => lemma.toLowerCase());
    this.relations = tokens.map(({ deprel }) => deprel);
    this.bases = this.relations.map(baseOf);
    this.low = new Int32Array(tokens.length);
    this.high = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const head = tokens[i]!.head;
      if (head >= 0 && head < tokens.length) this.kids[head]!.push(i);
      this.low[i] = i;
      this.high[i] = i;
    }
    for (const i of this.leavesFirst()) {
      const head = tokens[i]!.head;
      if (head < 0 || head >= tokens.length) continue;
      if (this.low[i]! < this.low[head]!) this.low[head] = this.low[i]!;
      if (this.high[i]! > this.high[head]!) this.high[head] = this.high[i]!;
    }
  }

  private leavesFirst(): number[] {
    const order: number[] = [];
    for (let i = 0; i < this.tokens.length; i++) if (this.tokens[i]!.head < 0) order.push(i);
    for (let at = 0; at < order.length; at++) order.push(...this.kids[order[at]!]!);
    return order.reverse();
  }

  token(i: number): Token {
    return this.tokens[i]!;
  }

  lemma(i: number): string {
    return this.lemmas[i] ?? "";
  }

  head(i: number): number {
    return this.tokens[i]?.head ?? -1;
  }

  /** Whether `i` is "I" or "we". */
  isSpeaker(i: number): boolean {
    return /^(i|we)$/i.test(this.tokens[i]?.form ?? "");
  }

  /** Whether the relation of `i` to its head is one of `relations`; a relation without subtype also stands for its subtypes. */
  is(i: number, ...relations: string[]): boolean {
    return this.isOneOf(i, relations);
  }

  private isOneOf(i: number, relations: readonly string[]): boolean {
    const relation = this.relations[i];
    if (relation === undefined) return false;
    const base = this.bases[i];
    for (let at = 0; at < relations.length; at++) if (relations[at] === relation || relations[at] === base) return true;
    return false;
  }

  children(i: number): readonly number[] {
    return this.kids[i] ?? [];
  }

  /** Children with one of the relations, in text order. */
  childrenBy(i: number, ...relations: string[]): number[] {
    const found: number[] = [];
    for (const kid of this.children(i)) if (this.isOneOf(kid, relations)) found.push(kid);
    return found;
  }

  /** First child with one of the relations, tried in the order given. */
  child(i: number, ...relations: string[]): number {
    const kids = this.kids[i];
    if (kids === undefined || kids.length === 0) return -1;
    for (const relation of relations)
      for (const kid of kids) if (this.relations[kid] === relation || this.bases[kid] === relation) return kid;
    return -1;
  }

  /** First and last token of the subtree of `i` (its hull, where the tree is not projective). */
  extent(i: number): { first: number; last: number } {
    return { first: this.low[i]!, last: this.high[i]! };
  }

  /** All tokens at or below `i`, in text order; subtrees whose top `skip` says yes to are left out. */
  subtree(i: number, skip?: (token: number) => boolean): number[] {
    const found = [i];
    for (let at = 0; at < found.length; at++) {
      for (const kid of this.kids[found[at]!]!) if (!skip?.(kid)) found.push(kid);
    }
    return found.sort((a, b) => a - b);
  }

  /** Whether `above` is `i` or one of its ancestors. */
  under(i: number, above: number): boolean {
    for (let at = i, steps = 0; at >= 0 && steps <= this.tokens.length; at = this.head(at), steps++) {
      if (at === above) return true;
    }
    return false;
  }

  /** `i` and all that is coordinated with it, `i` being the first conjunct. */
  conjuncts(i: number): number[] {
    const found = [i];
    for (let at = 0; at < found.length; at++) found.push(...this.childrenBy(found[at]!, "conj"));
    return found.sort((a, b) => a - b);
  }

  /** The first conjunct of the coordination that `i` is in; `i` itself where there is none. */
  firstConjunct(i: number): number {
    let at = i;
    for (let steps = 0; this.is(at, "conj") && this.head(at) >= 0 && steps < this.tokens.length; steps++)
      at = this.head(at);
    return at;
  }

  /** The preposition that marks `i`, lemmas joined by a space ("because of"); empty where there is none. */
  preposition(i: number): string {
    const own = this.child(i, "case");
    if (own < 0) return this.is(i, "conj") ? this.preposition(this.head(i)) : "";
    const words = [own, ...this.childrenBy(own, "fixed")];
    return words.map((word) => this.tokens[word]!.form.toLowerCase()).join(" ");
  }

  /** Obliques and nominal modifiers of `i` marked by one of `prepositions` (any, where none is named), conjuncts included. */
  obliques(i: number, ...prepositions: string[]): number[] {
    return this.childrenBy(i, "obl", "nmod")
      .filter((kid) => !this.is(kid, "nmod:poss"))
      .filter((kid) => prepositions.length === 0 || prepositions.includes(this.preposition(kid)))
      .flatMap((kid) => this.nounConjuncts(kid));
  }

  /** Conjuncts of a noun that play its part in the clause: one with a preposition of another kind does not. */
  nounConjuncts(i: number): number[] {
    const own = this.preposition(i);
    return this.conjuncts(i).filter((at) => at === i || this.child(at, "case") < 0 || this.preposition(at) === own);
  }

  /** Direct objects, conjuncts included. */
  objects(i: number): number[] {
    return this.childrenBy(i, "obj").flatMap((kid) => this.conjuncts(kid));
  }

  /** Indirect objects, conjuncts included. */
  indirectObjects(i: number): number[] {
    return this.childrenBy(i, "iobj").flatMap((kid) => this.conjuncts(kid));
  }

  /** The head of the clause that `i` stands in: itself, if it heads one. */
  clause(i: number): number {
    let at = i;
    for (let steps = 0; steps <= this.tokens.length; steps++) {
      const token = this.tokens[at];
      if (!token || token.head < 0 || CLAUSAL.test(token.deprel)) return at;
      if (this.is(at, "conj") && (token.upos === "VERB" || this.child(at, "nsubj", "cop", "aux") >= 0)) return at;
      at = token.head;
    }
    return at;
  }

  /** Tense, voice and modality of the verb (or predicate noun, adjective) `i`. */
  verbGroup(i: number): VerbGroup {
    this.groups[i] ??= this.readGroup(i);
    return this.groups[i];
  }

  private readGroup(i: number): VerbGroup {
    const token = this.tokens[i]!;
    const auxiliaries = this.auxiliaries(i);
    const words = auxiliaries.map((aux) => this.tokens[aux]!);
    const modal = words.find((word) => word.xpos === "MD");
    const have = words.some((word) => word.lemma === "have");
    const mistaken = auxiliaries.length === 0 && this.mistakenForParticiple(i);
    const passive =
      !mistaken &&
      (auxiliaries.some((aux) => this.is(aux, "aux:pass")) ||
        (this.child(i, "nsubj:pass", "csubj:pass") >= 0 && !(have && this.frontedPronoun(i) >= 0)) ||
        (token.morph.voice === "passive" && !have));
    const finite =
      mistaken || Boolean(modal) || words.some((word) => word.morph.form === "finite") || token.morph.form === "finite";
    const infinitive = !modal && token.morph.form === "infinitive";
    const progressive = token.xpos === "VBG" && words.some((word) => word.lemma === "be");
    const group = {
      auxiliaries,
      perfect: have,
      progressive,
      passive,
      modal: modal ? modalLemma(modal) : null,
      negated: this.negated(i),
      infinitive,
      finite,
      imperative: this.imperative(i, finite, auxiliaries),
    };
    return { ...group, tense: mistaken ? "past" : this.tense(i, words, modal, have, finite) };
  }

  /**
   * "The premier, a monarchist himself, promised to …": a past tense that the tagger took for a participle. In a whole sentence a
   * participle without an auxiliary heads no main clause with a subject of its own; in a headline it may ("Man arrested").
   */
  private mistakenForParticiple(i: number): boolean {
    const token = this.tokens[i]!;
    if (token.xpos !== "VBN" || !this.is(i, "root", "ccomp", "parataxis")) return false;
    const own = this.child(i, "nsubj");
    const whole = /^[.!?]$/.test(this.tokens.findLast((one) => !/^["'”’)\]]+$/.test(one.form))?.form ?? "");
    return whole && own >= 0 && own < i && (this.child(i, "obj", "xcomp", "ccomp") >= 0 || !this.is(own, "nsubj:pass"));
  }

  /** "which the opposition has accused": a relative pronoun taken for a subject, where the clause has one behind it; -1. */
  private frontedPronoun(i: number): number {
    const [first, second] = this.childrenBy(i, "nsubj");
    return first !== undefined && second !== undefined && second < i && RELATIVE.has(this.lemma(first)) ? first : -1;
  }

  private auxiliaries(i: number): number[] {
    const own = this.childrenBy(i, "aux", "cop");
    const shares = this.is(i, "conj") && own.length === 0 && this.tokens[i]!.morph.form !== "finite";
    const head = this.head(i);
    if (!shares || head < 0 || this.child(i, "nsubj") >= 0) return own;
    return this.tokens[head]!.upos === "VERB" ? this.childrenBy(head, "aux") : own;
  }

  private negated(i: number): boolean {
    return this.children(i).some(
      (kid) =>
        (this.is(kid, "advmod", "cc:preconj", "det") && NEGATORS.has(this.tokens[kid]!.form.toLowerCase())) ||
        this.isNoPhrase(kid),
    );
  }

  /** "No country has attacked": a subject or object with "no" denies the clause. */
  private isNoPhrase(kid: number): boolean {
    if (!this.is(kid, "nsubj", "obj")) return false;
    const form = this.lemma(kid);
    if (form === "nobody" || form === "none" || form === "neither" || form === "nothing") return true;
    const det = this.child(kid, "det");
    return det >= 0 && (this.lemma(det) === "no" || this.lemma(det) === "neither");
  }

  private imperative(i: number, finite: boolean, auxiliaries: readonly number[]): boolean {
    const token = this.tokens[i]!;
    return (
      token.head < 0 && token.xpos === "VB" && !finite && auxiliaries.length === 0 && this.child(i, "nsubj", "mark") < 0
    );
  }

  private tense(
    i: number,
    words: Token[],
    modal: Token | undefined,
    have: boolean,
    finite: boolean,
  ): VerbGroup["tense"] {
    const token = this.tokens[i]!;
    if (modal && FUTURE_MODALS.has(modal.form.toLowerCase()))
      return have && modalLemma(modal) === "would" ? "past" : "future";
    if (have) return "past";
    if (words.some((word) => word.morph.tense === "past" && word.xpos === "VBD")) return "past";
    if (words.some((word) => word.lemma === "be" && word.xpos !== "VB") && this.prospective(i)) return "future";
    if (finite) return token.xpos === "VBD" && words.length === 0 ? "past" : "present";
    const governor = this.governingVerb(i);
    return governor < 0
      ? token.xpos === "VBN" || token.xpos === "VBD"
        ? "past"
        : "present"
      : this.verbGroup(governor).tense;
  }

  /** "is to visit", "is going to visit", "is set to visit". */
  private prospective(i: number): boolean {
    const lemma = this.lemma(i);
    const opens = this.child(i, "xcomp", "ccomp") >= 0;
    if ((lemma === "go" || lemma === "set" || lemma === "expect" || lemma === "schedule" || lemma === "due") && opens) {
      const complement = this.child(i, "xcomp", "ccomp");
      return this.child(complement, "mark") >= 0;
    }
    return (
      this.tokens[i]!.xpos === "VB" && this.children(i).some((kid) => this.is(kid, "mark") && this.lemma(kid) === "to")
    );
  }

  /** The verb above a verb that has no finite form of its own, -1 where there is none. The tree is a tree: this ends. */
  private governingVerb(i: number): number {
    for (let at = this.head(i), steps = 0; at >= 0 && steps < 8; at = this.head(at), steps++) {
      const token = this.tokens[at]!;
      if (token.upos === "VERB" && (token.morph.form === "finite" || this.child(at, "aux") >= 0)) return at;
    }
    return -1;
  }

  /** Who does what the verb `i` says, found through relatives, coordination, control and participles. */
  subject(i: number): Subject {
    if (i < 0) return this.subjectWithin(i, 6);
    this.subjects[i] ??= this.subjectWithin(i, 6);
    return this.subjects[i];
  }

  private subjectWithin(i: number, steps: number): Subject {
    const none: Subject = { heads: [], passive: false, via: "none" };
    if (i < 0 || steps === 0) return none;
    const passive = this.verbGroup(i).passive;
    const fronted = this.frontedPronoun(i);
    const own = this.childrenBy(i, "nsubj", "csubj").find((kid) => kid !== fronted) ?? -1;
    if (own >= 0) return this.ownSubject(i, own, passive);
    const head = this.head(i);
    if (head < 0) return none;
    if (this.is(i, "conj") && this.predicates(head)) {
      const shared = this.subjectWithin(head, steps - 1);
      return { heads: shared.heads, passive, via: shared.heads.length > 0 ? "coordination" : "none" };
    }
    if (this.is(i, "xcomp")) return this.controlled(head, passive, steps);
    if (this.is(i, "acl:relcl")) return { heads: this.conjuncts(head), passive, via: "relative" };
    if (this.is(i, "acl")) return this.ofNoun(i, head, passive, steps);
    if (this.is(i, "advcl", "ccomp", "parataxis") && !this.finite(i)) {
      const above = this.subjectWithin(head, steps - 1);
      return { heads: above.heads, passive, via: above.heads.length > 0 ? "participle" : "none" };
    }
    return none;
  }

  private finite(i: number): boolean {
    return this.verbGroup(i).finite;
  }

  private predicates(i: number): boolean {
    return this.tokens[i]!.upos === "VERB" || this.child(i, "nsubj", "cop", "aux") >= 0;
  }

  private ownSubject(i: number, own: number, passive: boolean): Subject {
    const relative = this.is(i, "acl:relcl") && RELATIVE.has(this.lemma(own)) && this.head(i) >= 0;
    if (relative) return { heads: this.conjuncts(this.head(i)), passive, via: "relative" };
    return { heads: this.conjuncts(own), passive, via: "own" };
  }

  /** "ordered troops to leave": the object leaves; "agreed to leave", "was told to leave": the subject does. */
  private controlled(governor: number, passive: boolean, steps: number): Subject {
    const object = this.child(governor, "obj", "iobj");
    const isDay = object >= 0 && DAY.test(this.tokens[object]!.form);
    if (object >= 0 && !isDay && !OBJECT_CONTROL_EXCEPTIONS.has(this.lemma(governor))) {
      return { heads: this.conjuncts(object), passive, via: "control" };
    }
    const above = this.subjectWithin(governor, steps - 1);
    return { heads: above.heads, passive, via: above.heads.length > 0 ? "control" : "none" };
  }

  /** "forces fighting in …": the forces; "its plan to attack": the plan's owner, else who has the plan. */
  private ofNoun(i: number, noun: number, passive: boolean, steps: number): Subject {
    const token = this.tokens[i]!;
    if (token.morph.form !== "infinitive") return { heads: this.conjuncts(noun), passive, via: "noun" };
    const owner = this.child(noun, "nmod:poss");
    if (owner >= 0) return { heads: this.conjuncts(owner), passive, via: "noun" };
    const verb = this.head(noun);
    if (verb < 0 || !this.is(noun, "obj", "obl")) return { heads: [], passive, via: "none" };
    const above = this.subjectWithin(verb, steps - 1);
    return { heads: above.heads, passive, via: above.heads.length > 0 ? "noun" : "none" };
  }

  /** Heads of the "by" phrase of a passive, conjuncts included. */
  agents(i: number): number[] {
    const marked = this.childrenBy(i, "obl:agent");
    const found =
      marked.length > 0
        ? marked
        : this.verbGroup(i).passive
          ? this.childrenBy(i, "obl").filter((kid) => this.preposition(kid) === "by")
          : [];
    return found.flatMap((kid) => this.nounConjuncts(kid));
  }

  /** Span of tokens `first` to `last`, with punctuation and spaces at both ends left out. */
  span(first: number, last: number): Span {
    let from = first;
    let to = last;
    while (from < to && this.tokens[from]!.upos === "PUNCT") from++;
    while (to > from && this.tokens[to]!.upos === "PUNCT") to--;
    return { start: this.tokens[from]!.start, end: this.tokens[to]!.end };
  }

  /** Span of the subtree of `i`. */
  phrase(i: number): Span {
    const { first, last } = this.extent(i);
    return this.span(first, last);
  }

  /** The token that holds the character at `offset`, else the first after it; -1 past the end. */
  at(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low < this.tokens.length ? low : -1;
  }
}

function modalLemma(token: Token): string {
  const form = token.form.toLowerCase();
  if (form === "wo" || form === "'ll" || form === "’ll") return "will";
  if (form === "ca") return "can";
  if (form === "'d" || form === "’d") return "would";
  return form;
}

/** Trees of an annotation, made once and shared by all rules. */
export class Trees {
  private readonly made = new Map<number, Tree>();

  constructor(private readonly sentences: readonly Sentence[]) {}

  of(sentence: number): Tree {
    let tree = this.made.get(sentence);
    if (!tree) {
      tree = new Tree(rehung(this.sentences[sentence]!));
      this.made.set(sentence, tree);
    }
    return tree;
  }
}

const TREES = new WeakMap<Annotation, Trees>();

/** The trees of an annotation: every step that reads it asks of the same ones. */
export function treesOf(annotation: Annotation): Trees {
  let trees = TREES.get(annotation);
  if (!trees) {
    trees = new Trees(annotation.sentences);
    TREES.set(annotation, trees);
  }
  return trees;
}
