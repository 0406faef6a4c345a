import type { TimeDraft } from "../../annotate/times/types.js";
import type { Extraction, Reading } from "../../extract/types.js";
import type { Lexicon } from "../../lexicon/index.js";
import type { Context } from "../times/context.js";
import type { Reference } from "../types.js";
import type { Searched } from "./search.js";

/** What the rules for clues look at. */
export interface View {
  reading: Reading;
  extraction: Extraction;
  reference: Reference;
  lexicon: Lexicon;
  context: Context;
  /** The text to search for words; null where that cannot be done. */
  searched: Searched | null;
}

/** The words of a draft as they stand. */
export function wordsOf({ reading }: View, { start, end }: { start: number; end: number }): string {
  return reading.document.text.slice(start, end).replace(/\s+/g, " ");
}

/** Lower-case form of the token before a draft. */
export function wordBefore({ reading }: View, draft: TimeDraft): string {
  return reading.annotation.sentences[draft.sentence]?.tokens[draft.first - 1]?.form.toLowerCase() ?? "";
}

/** Whether the sentence says "will" shortly before the draft: the one future that history does not use of itself. */
export function saysWill({ reading }: View, draft: TimeDraft): boolean {
  const tokens = reading.annotation.sentences[draft.sentence]?.tokens ?? [];
  return tokens.slice(Math.max(0, draft.first - 12), draft.first).some(({ form }) => /^(will|'ll|’ll)$/i.test(form));
}

/** How many tokens away another time may stand that moves a remembered day's news to another day. */
const REACH = 8;

/** Another time beside a draft says that the news is not of that very day: "will mark its 75th anniversary next year", "in July". */
export function placedElsewhere({ extraction }: View, draft: TimeDraft): boolean {
  const month = draft.expression.day?.rules[0]?.slice(0, 2);
  return extraction.times.some((other) => {
    if (other === draft || other.sentence !== draft.sentence) return false;
    const distance = Math.max(other.first - draft.last, draft.first - other.last);
    const { value, offset } = other.expression;
    if (distance > REACH || other.type === "DURATION") return false;
    if (offset) return /^(month|quarter|season|half|year|decade)$/.test(offset.unit);
    const named = /^(?:XXXX|\d{4})-(\d\d)/.exec(value)?.[1];
    return named !== undefined && month !== undefined && named !== month;
  });
}
