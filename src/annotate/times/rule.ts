import type { Lexicon } from "../../lexicon/lexicon.js";
import type { TimeType } from "../../model/index.js";
import type { Scan } from "./scan.js";
import type { TimeExpression } from "./types.js";

/** The tables that time expressions are read with; a `Lexicon` has them. */
export type TimeLexicon = {
  readonly tables: Pick<Lexicon["tables"], "time" | "holidays" | "anniversaries" | "events" | "states">;
};

/** What a rule found: atoms `first` to `last`, both inclusive. */
export interface Found {
  first: number;
  last: number;
  type: TimeType;
  expression: TimeExpression;
}

/** A rule is tried at every atom of one of its kinds; it may look to both sides, never further than a phrase goes. */
export interface Rule {
  readonly name: string;
  /** Kinds of word (bits of `Kind`) that it begins from; `digits` adds atoms that are numbers. */
  readonly on: number;
  readonly digits?: boolean;
  /** Tried at every word with a capital. */
  readonly capitals?: boolean;
  find(scan: Scan, at: number, lexicon: TimeLexicon): Found | null;
}

/** A rule's finding after its own name is known. */
export interface NamedFound extends Found {
  by: string;
}

/** An expression with the usual values for what is not said. */
export function express(value: string, rest: Partial<TimeExpression> = {}): TimeExpression {
  return { value, offset: null, anchor: "none", direction: null, mod: null, day: null, ...rest };
}
