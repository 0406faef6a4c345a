import { foldToken } from "./split.js";

/** So many answers are kept: the words of some thousand reports. */
const MOST_ASKED = 20_000;

/** How long the names or phrases are that begin, or end, with a token: bit n for n tokens. */
export class Lengths {
  /** By the token as the tables write it, folded, in lower case. */
  private readonly known = new Map<string, number>();
  /** The same by the token as a text writes it; what no name has, too: most tokens are asked about over and over. */
  private readonly asked = new Map<string, number>();

  /** Something of `length` tokens has this token at its end. */
  add(token: string, length: number): void {
    this.known.set(token, (this.known.get(token) ?? 0) | (1 << length));
    if (this.asked.size > 0) this.asked.clear();
  }

  /** Lengths of what has a token at its end, 0 for none. */
  of(token: string): number {
    let lengths = this.asked.get(token);
    if (lengths === undefined) {
      if (this.asked.size >= MOST_ASKED) this.asked.clear();
      lengths = this.known.get(foldToken(token).toLowerCase()) ?? 0;
      this.asked.set(token, lengths);
    }
    return lengths;
  }
}
