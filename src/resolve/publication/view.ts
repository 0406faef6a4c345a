import type { TimeDraft } from "../../annotate/times/types.js";
import type { Extraction, Reading } from "../../extract/types.js";
import type { Lexicon } from "../../lexicon/index.js";
import type { Context } from "../times/context.js";
import type { Reference } from "../types.js";

/** What the rules for clues look at. */
export interface View {
  reading: Reading;
  extraction: Extraction;
  reference: Reference;
  lexicon: Lexicon;
  context: Context;
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
