import { TokenIndex, type TokenMatch } from "./token-index.js";

/**
 * How a name stands for its entity. `adjective` "Russian"; `demonym` "Russians"; `capital` "Moscow" for the state; `city` a place;
 * `metonym` "Foggy Bottom"; `family` the part by which news calls a person ("Putin"); `contextual` only where the text has made it plain ("the North").
 */
export type NameKind =
  | "name"
  | "alias"
  | "acronym"
  | "adjective"
  | "demonym"
  | "capital"
  | "city"
  | "metonym"
  | "family"
  | "contextual";

/** One thing that a name can stand for. */
export interface Candidate {
  /** Entity id. */
  readonly entity: string;
  readonly kind: NameKind;
  /** Number of a demonym; null where the name has none. */
  readonly number: "singular" | "plural" | null;
}

export interface NameMatch {
  /** Tokens taken. */
  readonly length: number;
  /** At least one; several where the name is ambiguous (Georgia, Congo, Jordan). */
  readonly candidates: readonly Candidate[];
}

/** Names to candidates: see `TokenIndex` for what counts as the same writing. */
export class NameTable {
  private readonly index = new TokenIndex<Candidate>(isKnown);
  /** The candidate made last: an actor's names come one after another. */
  private last: Candidate = { entity: "", kind: "name", number: null };

  add(name: string, entity: string, kind: NameKind, number: Candidate["number"] = null): void {
    const { last } = this;
    if (last.entity !== entity || last.kind !== kind || last.number !== number) this.last = { entity, kind, number };
    this.index.add(name, this.last);
  }

  /** A name, marked as an acronym where it is written in capitals ("NATO", "U.N."). */
  addAlias(name: string, entity: string): void {
    this.add(name, entity, /^[A-Z][A-Z0-9.&-]+$/.test(name) ? "acronym" : "alias");
  }

  /** The longest name that begins at token `start`. */
  match(forms: readonly string[], start: number): NameMatch | null {
    const match = this.index.match(forms, start);
    return match && toNameMatch(match);
  }

  /** Every name that begins at token `start`, longest first. */
  matches(forms: readonly string[], start: number): NameMatch[] {
    return this.index.matches(forms, start).map(toNameMatch);
  }

  /** What a whole name stands for. */
  lookup(name: string): readonly Candidate[] {
    return this.index.lookup(name);
  }
}

/** The same again, or an alias that is written like the name itself. */
function isKnown(there: Candidate, added: Candidate): boolean {
  if (there.entity !== added.entity) return false;
  if (there.kind === added.kind) return there.number === added.number;
  return there.kind === "name" && (added.kind === "alias" || added.kind === "acronym");
}

function toNameMatch(match: TokenMatch<Candidate>): NameMatch {
  return { length: match.length, candidates: match.values };
}
