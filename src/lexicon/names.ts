import { TokenTrie, type TrieMatch } from "./trie.js";

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

/** Names to candidates: see `TokenTrie` for what counts as the same writing. */
export class NameTable {
  private readonly trie = new TokenTrie<Candidate>();
  private readonly made = new Map<string, Candidate>();

  add(name: string, entity: string, kind: NameKind, number: Candidate["number"] = null): void {
    const key = `${entity} ${kind} ${number}`;
    let candidate = this.made.get(key);
    if (!candidate) {
      candidate = { entity, kind, number };
      this.made.set(key, candidate);
    }
    this.trie.add(name, candidate);
  }

  /** A name, marked as an acronym where it is written in capitals ("NATO", "U.N."). */
  addAlias(name: string, entity: string): void {
    this.add(name, entity, /^[A-Z][A-Z0-9.&-]+$/.test(name) ? "acronym" : "alias");
  }

  /** The longest name that begins at token `start`. */
  match(forms: readonly string[], start: number): NameMatch | null {
    const match = this.trie.match(forms, start);
    return match && toNameMatch(match);
  }

  /** Every name that begins at token `start`, longest first. */
  matches(forms: readonly string[], start: number): NameMatch[] {
    return this.trie.matches(forms, start).map(toNameMatch);
  }

  /** What a whole name stands for. */
  lookup(name: string): readonly Candidate[] {
    return this.trie.lookup(name);
  }
}

function toNameMatch(match: TrieMatch<Candidate>): NameMatch {
  return { length: match.length, candidates: match.values };
}
