import { type LineWords, lineWords } from "../lexicon/line-phrases.js";
import type { Span } from "../model/index.js";

/** A line of more code units than this is prose whatever it says; its words are not looked at one by one. */
const LONGEST_LINE = 1200;
const CLOSERS = new Set(["”", "’", '"', "'", ")", "]", "»"]);
const STOPS = new Set([".", "!", "?", "…", "。"]);
const OPENERS = new Set(["“", '"', "‘", "'", "«", "`"]);

/** A stretch of the text that gets one role: a line, a paragraph of wrapped lines, or what was cut off one. No blanks at its ends. */
export class Part implements Span {
  readonly text: string;
  private split: LineWords | null = null;

  constructor(
    source: string,
    readonly start: number,
    readonly end: number,
    /** A blank line stands before it. */
    readonly gap: boolean,
    /** It was cut off a longer line: from its head ("PARIS (AP) —") or from its end ("(Reporting by …)"). */
    readonly cut: "head" | "tail" | null = null,
  ) {
    this.text = source.slice(start, end);
  }

  get isLong(): boolean {
    return this.text.length > LONGEST_LINE;
  }

  /** Words and marks; none are given for a long part. */
  get line(): LineWords {
    this.split ??= this.isLong ? { words: [], tokens: [] } : lineWords(this.text);
    return this.split;
  }

  get length(): number {
    return this.isLong ? Number.MAX_SAFE_INTEGER : this.line.words.length;
  }

  /** Ends in a full stop, an exclamation or question mark, closing quotes and brackets left aside. */
  get endsInStop(): boolean {
    let i = this.text.length - 1;
    while (i > 0 && CLOSERS.has(this.text[i]!)) i--;
    return STOPS.has(this.text[i]!);
  }

  get opensWithQuote(): boolean {
    return OPENERS.has(this.text[0] ?? "");
  }

  /** Sentences of a report, by length and full stop, rather than a title, a label or a link. */
  get isProse(): boolean {
    return (this.endsInStop && this.length >= 8) || this.length >= 40;
  }

  /** Share of the words of four letters and more that begin with a capital, 0 to 1. */
  get capitalShare(): number {
    let all = 0;
    let capital = 0;
    for (const word of this.isLong ? [] : this.text.split(/\s+/)) {
      if (word.length < 4) continue;
      all++;
      const first = word.replace(/^[^\p{L}\p{N}]+/u, "")[0] ?? "";
      if (first !== first.toLowerCase()) capital++;
    }
    return all === 0 ? 0 : capital / all;
  }
}
