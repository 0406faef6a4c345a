import type { Reader, Writer } from "../linear/bytes.js";

/** What tags a known word takes, by the hash of its lower-cased form: a number that stands for the set of its usual tags,
 * and the tag itself where the word is frequent and never took another. */
export class TagLexicon {
  private readonly ambiguity = new Map<number, number>();
  private readonly sure = new Map<number, number>();

  /** Number of the set of tags that a word takes; 0 for an unknown word. */
  usual(lower: number): number {
    return this.ambiguity.get(lower) ?? 0;
  }

  /** The only tag of a frequent, unambiguous word, or -1. */
  only(lower: number): number {
    return this.sure.get(lower) ?? -1;
  }

  set(lower: number, usual: number, only: number): void {
    this.ambiguity.set(lower, usual);
    if (only >= 0) this.sure.set(lower, only);
  }

  write(writer: Writer): void {
    const words = [...this.ambiguity].sort((a, b) => a[0] - b[0]);
    writer.count(words.length);
    let last = -0x80000000;
    for (const [lower, usual] of words) {
      writer.count(lower - last);
      last = lower;
      writer.count(usual);
      writer.count(this.only(lower) + 1);
    }
  }

  static read(reader: Reader): TagLexicon {
    const lexicon = new TagLexicon();
    let lower = -0x80000000;
    for (let n = reader.count(); n > 0; n--) {
      lower = (lower + reader.count()) | 0;
      const usual = reader.count();
      lexicon.set(lower, usual, reader.count() - 1);
    }
    return lexicon;
  }
}
