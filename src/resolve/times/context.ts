import type { TimeDraft } from "../../annotate/times/types.js";
import { type Tree, treesOf } from "../../extract/tree.js";
import type { Extraction, Reading } from "../../extract/types.js";
import type { Lexicon } from "../../lexicon/index.js";
import type { Precision, Published } from "../../model/index.js";
import type { Reference } from "../types.js";
import { parseDay } from "./calendar.js";
import type { Lean } from "./fill.js";
import { type Leaning, leanOf } from "./lean.js";
import { daysOf } from "./period.js";

/** A time that the text has named, for later ones to be reckoned from. */
export interface Mentioned {
  value: string;
  precision: Precision;
  sentence: number;
  id: string;
  /** It names what the text compares with ("a year earlier"), not what it is about. */
  compared: boolean;
}

/** Tokens of the longest sentence whose tree is asked. */
const LONGEST = 1000;

/** What placing one document's times needs. */
export interface Context {
  reading: Reading;
  extraction: Extraction;
  reference: Reference;
  lexicon: Lexicon;
  /** Days of publication to reckon from: one where it is known; the ends of the interval where it is not; none where it is open. */
  published: readonly number[];
  /** The publication date was itself inferred. */
  inferred: boolean;
  /** Times named so far, in text order. */
  mentioned: Mentioned[];
  /** The quarter named last. */
  quarter: Mentioned | null;
  leaning(draft: TimeDraft): Leaning | null;
  lean(draft: TimeDraft): Lean | null;
}

export function makeContext(
  reading: Reading,
  extraction: Extraction,
  reference: Reference,
  published: Published,
  lexicon: Lexicon,
): Context {
  const trees = treesOf(reading.annotation);
  return {
    reading,
    extraction,
    reference,
    lexicon,
    published: publishedDays(published),
    inferred: published.basis === "inferred",
    mentioned: [],
    quarter: null,
    lean: (draft) => leaning(draft)?.lean ?? null,
    leaning,
  };

  function leaning(draft: TimeDraft): Leaning | null {
    const sentence = reading.annotation.sentences[draft.sentence];
    // No sentence of news is so long; its tree would be noise, and climbing it again and again would cost too much.
    if (!sentence || sentence.tokens.length > LONGEST) return null;
    const tree = trees.of(draft.sentence);
    return leanOf(sentence, tree, headOf(tree, draft));
  }
}

/** The token of a phrase whose head lies outside of it. */
function headOf(tree: Tree, draft: TimeDraft): number {
  for (let at = draft.last; at >= draft.first; at--) {
    const head = tree.head(at);
    if (head < draft.first || head > draft.last) return at;
  }
  return draft.last;
}

/** Ends of a publication interval that is too wide say nothing of days. */
function publishedDays(published: Published): number[] {
  const value = parseDay(published.value);
  if (value !== null) return [value];
  const whole = published.value === null ? null : daysOf(published.value);
  if (whole) return [whole.earliest, whole.latest];
  const [earliest, latest] = [parseDay(published.earliest), parseDay(published.latest)];
  return earliest !== null && latest !== null ? [earliest, latest] : [];
}
