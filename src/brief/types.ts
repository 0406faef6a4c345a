import type { Decision, HearsayRecord, Span } from "../model/index.js";
import type { Catalogue, StatementFilter } from "../query/index.js";
import { flat } from "./plain.js";

/** Words of a report that a sentence rests on. */
export interface Evidence extends Span {
  document: string;
}

/** A stretch of a sentence: our own words, or words of a report, which stand in its evidence as they are here. */
export interface Part {
  kind: "own" | "quoted";
  text: string;
}

/** One sentence of a brief, which never stands without what it rests on. */
export interface Sentence {
  parts: Part[];
  evidence: Evidence[];
  /** The claim whose counts it gives, if it does. */
  claim: string | null;
  /** How far it is set in under the sentence before: what a claim's positions are to the claim. */
  depth: 0 | 1;
}

export interface Section {
  title: string;
  sentences: Sentence[];
  /** How many things there were; more than shown where the brief is cut. */
  total: number;
  shown: number;
}

export interface Brief {
  title: string;
  /** The filter as the caller gave it. */
  query: Readonly<Record<string, unknown>>;
  /** When it was made, ISO 8601; the caller's clock. */
  made: string;
  sections: Section[];
}

/** What a brief is to be of. */
export interface BriefAsked {
  title: string;
  filter: StatementFilter;
  query: Readonly<Record<string, unknown>>;
  /** Adds what reports published on or after this day changed. */
  changedSince?: string;
  made: string;
  /** Things a section shows at most. */
  limit?: number;
}

/** Where a brief comes from. */
export interface BriefSource {
  catalogue: Catalogue;
  record(id: string): Promise<HearsayRecord | null>;
  /** People's judgements, as they act now. */
  decisions(): Promise<readonly Decision[]>;
}

export function own(text: string): Part {
  return { kind: "own", text };
}

export function quoted(text: string): Part {
  return { kind: "quoted", text: flat(text) };
}
