import type { Span } from "../model/span.js";

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** The morphology that rules need; a key is absent where it does not apply. */
export interface Morph {
  tense?: "past" | "present";
  form?: "finite" | "infinitive" | "participle" | "gerund";
  /** Passive: a participle that heads an `aux:pass`, or a reduced passive ("forged in battle"). */
  voice?: "passive";
  number?: "singular" | "plural";
  person?: 1 | 2 | 3;
}

/** One word. `head` is an index into the sentence's `tokens`, -1 for the root. */
export interface Token extends Span {
  form: string;
  lemma: string;
  upos: Upos;
  /** Penn Treebank tag. */
  xpos: string;
  morph: Morph;
  head: number;
  /** UD relation with its subtype, e.g. `nsubj:pass`. */
  deprel: string;
}

export type NameClass = "PER" | "LOC" | "ORG" | "MISC";

/** A proper name: tokens `first` to `last`, both inclusive, indices into the sentence's `tokens`. */
export interface Name {
  first: number;
  last: number;
  class: NameClass;
}

/** A sentence never crosses a block; its tokens are in text order and never overlap. */
export interface Sentence extends Span {
  tokens: Token[];
  names: Name[];
  /** Index of the block that holds it. */
  block: number;
}

/** A stretch in quotation marks, marks included; `inner` leaves them out. `closed` is false where the closing mark is
 * missing (a quotation that goes on in the next paragraph, or a slip). Outermost quotations only, in text order. */
export interface Quotation extends Span {
  inner: Span;
  closed: boolean;
}

/** What the language engine gives for one document. */
export interface Annotation {
  sentences: Sentence[];
  quotations: Quotation[];
}

/** What the engine is given: a text and the blocks to read in it, in order, not overlapping. */
export interface Annotatable {
  text: string;
  blocks: readonly Span[];
}

/** A language engine. Says nothing of how it works: linear today, a network later. */
export interface Engine {
  /** Name and version of the model, e.g. `en-linear-1`. */
  readonly id: string;
  /** Annotates a batch; the answers are in the order of the batch. Never throws on text. */
  annotate(batch: readonly Annotatable[]): Promise<Annotation[]>;
  /** Annotates sentences whose tokens are given (forms); offsets count as if joined by one space. */
  annotateTokens(sentences: readonly (readonly string[])[]): Promise<Sentence[]>;
}
