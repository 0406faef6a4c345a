import { Lengths } from "./lengths.js";
import { foldToken, splitName } from "./split.js";
import { TokenIndex, type TokenMatch } from "./token-index.js";

/** No phrase of the tables is longer, in tokens; what bounds a search. */
const LONGEST = 8;

/** Noun phrases by their lemmas ("defense ministry", "prime minister") to table rows; lower case. */
export class PhraseTable<T> {
  private readonly index = new TokenIndex<T>();
  /** By last token. */
  private readonly lengths = new Lengths();

  add(phrase: string, value: T): void {
    this.index.add(phrase, value);
    const tokens = splitName(phrase).map(foldToken).join(" ").toLowerCase();
    for (const written of [tokens, tokens.replaceAll(" - ", "-")]) {
      const words = written.split(" ");
      this.lengths.add(words[words.length - 1]!, Math.min(words.length, LONGEST + 1));
    }
  }

  /** The longest phrase that begins at token `start`. */
  match(lemmas: readonly string[], start: number): TokenMatch<T> | null {
    return this.index.match(lowered(lemmas, start, start + LONGEST), 0);
  }

  /** The longest phrase whose last token is `head`: "foreign ministry" for the head "ministry". */
  endingAt(lemmas: readonly string[], head: number): TokenMatch<T> | null {
    const lengths = this.lengths.of(lemmas[head] ?? "");
    if (lengths === 0) return null;
    const window = lowered(lemmas, Math.max(0, head - LONGEST + 1), head + 1);
    for (let start = 0; start < window.length; start++) {
      if ((lengths & (1 << (window.length - start))) === 0) continue;
      const whole = this.index.matches(window, start).find((match) => match.length === window.length - start);
      if (whole) return whole;
    }
    return null;
  }

  /** What a whole phrase stands for. */
  lookup(phrase: string): readonly T[] {
    return this.index.lookup(phrase.toLowerCase());
  }
}

function lowered(lemmas: readonly string[], start: number, end: number): string[] {
  return lemmas.slice(start, end).map((lemma) => lemma.toLowerCase());
}
