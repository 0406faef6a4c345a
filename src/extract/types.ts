import type { TimeDraft } from "../annotate/times/types.js";
import type { Annotation, NameClass } from "../annotate/types.js";
import type {
  AnswerStance,
  Certainty,
  HedgeGrade,
  Manner,
  NewsDocument,
  PloverType,
  Reality,
  Span,
} from "../model/index.js";

/**
 * Drafts: what `extract` finds, before `resolve` knows who and when. Drafts point at each other by index into the lists of
 * `Extraction`; `resolve` turns indices into ids. A token is named by sentence and index within it.
 */

/** A phrase that may refer to an actor, a place or a thing. In a conjunction each conjunct is a mention of its own. */
export interface MentionDraft extends Span {
  sentence: number;
  /** Token index of the syntactic head. */
  head: number;
  /** First and last token, inclusive. A relative clause or an apposition is left out. */
  first: number;
  last: number;
  form: "name" | "nominal" | "pronoun";
  /** The engine's class, where the phrase is or holds (as its head) a name. */
  class: NameClass | null;
  /** Mention in apposition or with a copula that names the same thing ("Jeffrey Lewis, director of …"): index. */
  same: number | null;
  /** Possessor or `of` complement that says whose it is ("Seoul's military", "leader of Russia"): index. */
  owner: number | null;
}

export interface StatementDraft {
  sentence: number;
  cue: Span;
  /** Token index of the cue's head in its sentence. */
  cueToken: number;
  manner: Manner;
  source: {
    kind: "mention" | "unnamed" | "author";
    mentions: number[];
    start: number | null;
    end: number | null;
    /** The mention is of somebody who asked not to be named: the chain holds a hidden source. */
    anonymous?: boolean;
  };
  to: number[];
  target: number[];
  content: Span[];
  quoted: Span[];
  quote: "direct" | "mixed" | "indirect";
  hedges: (Span & { grade: HedgeGrade })[];
  time: number | null;
  /** The statement that carries this one: index. */
  parent: number | null;
  /** The statement that this one goes on from ("He added …") and whose outer links it inherits: index. */
  continues: number | null;
  /** The statement whose words this one passes on ("Citing the agency, Kang stated …": the agency's, for "stated"): index. */
  cites?: number | null;
  answers: { stance: AnswerStance; statement: number | null; event: number | null }[];
  by: string;
}

export interface EventDraft {
  sentence: number;
  trigger: Span;
  triggerToken: number;
  evidence: Span;
  act: PloverType;
  type: PloverType;
  mode: string | null;
  context: string[];
  cameo: string | null;
  scale: number | null;
  actors: number[];
  recipients: number[];
  /** The actor is hidden ("was accused"): written as the entity `unnamed`. */
  unnamedActor: boolean;
  objects: (Span & { mention: number | null })[];
  place: number | null;
  time: number | null;
  polarity: "positive" | "negative";
  certainty: Certainty;
  tense: "past" | "present" | "future";
  reality: Reality;
  condition: Span | null;
  historical: boolean;
  within: number | null;
  statement: number | null;
  by: string;
}

/** What rules may look at. */
export interface Reading {
  document: NewsDocument;
  annotation: Annotation;
}

export interface Extraction {
  mentions: MentionDraft[];
  times: TimeDraft[];
  statements: StatementDraft[];
  events: EventDraft[];
}
