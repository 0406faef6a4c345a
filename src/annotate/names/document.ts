import type { Name } from "../types.js";
import type { Words } from "../words.js";
import { CLASSES } from "./labels.js";

/** What a document's words look like over all its sentences: which are also written small, and, once a first reading has
 * found names, which class of name each word is mostly part of (after the context aggregation of Ratinov & Roth 2009). */
export class DocumentView {
  private readonly small = new Set<number>();
  private readonly votes = new Map<number, Int32Array>();

  constructor(sentences: readonly Words[]) {
    for (const words of sentences)
      for (let i = 0; i < words.count; i++) if (words.capital[i] === 0) this.small.add(words.lower[i]!);
  }

  /** Notes the names of a first reading. A name of several words counts for each of its words, and more. */
  learn(words: Words, names: readonly Name[]): void {
    for (const name of names)
      for (let i = name.first; i <= name.last; i++) {
        if (words.capital[i] === 0) continue;
        const votes = this.votes.get(words.exact[i]!) ?? new Int32Array(CLASSES.length);
        this.votes.set(words.exact[i]!, votes);
        votes[CLASSES.indexOf(name.class)]! += name.first === name.last ? 1 : 2;
      }
  }

  /** A number for what is known of each word: 0 nothing; 1 also written small; 2 up: the class it mostly has. */
  elsewhere(words: Words): Int32Array {
    const out = new Int32Array(words.count);
    for (let i = 0; i < words.count; i++) {
      if (words.capital[i] === 0) continue;
      const votes = this.votes.get(words.exact[i]!);
      if (votes === undefined) out[i] = this.small.has(words.lower[i]!) ? 1 : 0;
      else out[i] = 2 + best(votes) + (this.small.has(words.lower[i]!) ? 8 : 0);
    }
    return out;
  }
}

function best(votes: Int32Array): number {
  let top = 0;
  for (let c = 1; c < votes.length; c++) if (votes[c]! > votes[top]!) top = c;
  return top;
}
