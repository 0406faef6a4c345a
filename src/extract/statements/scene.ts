import type { TimeDraft } from "../../annotate/times/types.js";
import type { Quotation, Sentence, Token } from "../../annotate/types.js";
import type { CueTables } from "../../lexicon/cues.js";
import type { NounTable } from "../../lexicon/nouns.js";
import type { Tree } from "../tree.js";
import type { MentionDraft, Reading } from "../types.js";
import { type CueWord, cueWords } from "./parts/cue-words.js";

/** What the rules ask of the tables. */
export interface CueLexicon {
  readonly tables: { readonly cues: CueTables };
  readonly nouns: NounTable;
}

/** One sentence as the rules see it: its tree, the quotations that touch it, its cue words and its mentions. */
export class Scene {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly cues: CueTables;
  /** Quotations that overlap the sentence, in text order. */
  readonly quotations: readonly Quotation[];
  /** Verbs and adjectives that may report something. */
  readonly words: readonly CueWord[];
  private readonly quotationOf: Int32Array;
  private readonly forms: readonly string[];
  private readonly inTime: Uint8Array;
  /** By its head the mention that a token heads, and by token the smallest mention that holds it; each by its place in `mentions`. */
  private readonly heads: Int32Array;
  private readonly holders: Int32Array;

  constructor(
    readonly reading: Reading,
    readonly index: number,
    readonly tree: Tree,
    readonly lexicon: CueLexicon,
    readonly mentions: readonly { at: number; mention: MentionDraft }[],
    quotations: readonly Quotation[],
    /** The quotation that opens the next sentence. */
    readonly following: Quotation | null,
    /** Times of the sentence. */
    readonly times: readonly { at: number; time: TimeDraft }[],
  ) {
    this.sentence = tree.sentence;
    this.tokens = this.sentence.tokens;
    this.cues = lexicon.tables.cues;
    this.forms = this.tokens.map(({ form }) => form.toLowerCase());
    this.quotations = quotations;
    this.quotationOf = new Int32Array(this.tokens.length).fill(-1);
    for (let i = 0, at = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      while (at < quotations.length && quotations[at]!.end <= token.start) at++;
      const quotation = quotations[at];
      if (quotation && quotation.start <= token.start && token.end <= quotation.end) this.quotationOf[i] = at;
    }
    this.inTime = new Uint8Array(this.tokens.length);
    for (const { time } of times) this.inTime.fill(1, Math.max(0, time.first), time.last + 1);
    this.heads = new Int32Array(this.tokens.length).fill(-1);
    this.holders = new Int32Array(this.tokens.length).fill(-1);
    mentions.forEach(({ mention }, place) => {
      this.place(mention, place);
    });
    this.words = cueWords(this);
  }

  private place(mention: MentionDraft, place: number): void {
    if (this.heads[mention.head] === -1) this.heads[mention.head] = place;
    for (let i = Math.max(0, mention.first); i <= mention.last && i < this.holders.length; i++) {
      const other = this.mentions[this.holders[i]!]?.mention;
      if (!other || mention.last - mention.first < other.last - other.first) this.holders[i] = place;
    }
  }

  /** The quotation that token `i` stands in, its marks included. */
  quotation(i: number): Quotation | null {
    const at = this.quotationOf[i];
    return at === undefined || at < 0 ? null : this.quotations[at]!;
  }

  /** Whether both tokens are in the same quotation, or both in none. */
  sameVoice(a: number, b: number): boolean {
    return this.quotationOf[a] === this.quotationOf[b];
  }

  /** Whether token `i` is a word of a time expression. */
  isTime(i: number): boolean {
    return this.inTime[i] === 1;
  }

  form(i: number): string {
    return this.forms[i] ?? "";
  }

  isPunctuation(i: number): boolean {
    return this.tokens[i]?.upos === "PUNCT";
  }

  /** Index of the mention headed by token `i`, else of the smallest one that holds it; -1. */
  mentionAt(i: number): number {
    return this.mentions[this.placeOf(i)]?.at ?? -1;
  }

  /** The mention that `mentionAt` finds. */
  mentionOf(i: number): MentionDraft | undefined {
    return this.mentions[this.placeOf(i)]?.mention;
  }

  private placeOf(i: number): number {
    const headed = this.heads[i] ?? -1;
    return headed >= 0 ? headed : (this.holders[i] ?? -1);
  }

  /** The mention that token `i` heads. */
  headed(i: number): MentionDraft | undefined {
    return this.mentions[this.heads[i] ?? -1]?.mention;
  }
}
