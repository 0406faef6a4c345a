import type { FactualityTables } from "../../lexicon/index.js";
import type { Certainty } from "../../model/index.js";
import type { Tree } from "../tree.js";

/** Something that changed how far the words are committed to an act. */
export interface Step {
  /** Kind of word or of relation: "promise", "negation", "may", "if" … */
  readonly kind: string;
  /** Token that does it. */
  readonly word: number;
}

/** How far the words are committed to something, from -3 (certain that not) over 0 (open) to 3 (certain). */
export interface Commitment {
  readonly level: number;
  /** The most that can be said here: 3 in the author's own words, less in somebody's. */
  readonly frame: number;
  /** What led to it, from the outermost word inwards. */
  readonly steps: readonly Step[];
}

/** A commitment in the record's words. */
export interface Factuality extends Commitment {
  readonly polarity: "positive" | "negative";
  readonly certainty: Certainty;
}

/** Whose commitment is asked for: that of the text's author, or of whoever's words hold the act. */
export type Viewpoint = "author" | "source";

/** What the parts of the reckoning share. */
export interface Reckoning {
  readonly tree: Tree;
  readonly tables: FactualityTables;
  readonly viewpoint: Viewpoint;
  /** Words known to pass on somebody's word, besides those that the tables have. */
  readonly cues: ReadonlySet<number>;
  /** What the words are committed to of a word's clause or nominal, its own modals and negation counted. */
  commitment(at: number): Commitment;
  /** The same before the word's own modals and negation. */
  base(at: number): Commitment;
}
