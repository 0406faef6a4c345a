import type { TimeDraft } from "../../annotate/times/types.js";
import type { Sentence } from "../../annotate/types.js";
import type { Span } from "../../model/index.js";
import type { StatementDraft } from "../types.js";

/** Indices of what concerns one sentence: found once, so that a long document costs no more a sentence than a short one. */
export interface Nearby {
  times: number[];
  /** Statements whose cue or whose content stands in it. */
  statements: number[];
}

/** What concerns each sentence, in the order of the sentences. */
export function nearby(
  sentences: readonly Sentence[],
  times: readonly TimeDraft[],
  statements: readonly StatementDraft[],
): Nearby[] {
  const found = sentences.map((): Nearby => ({ times: [], statements: [] }));
  times.forEach((time, index) => {
    found[time.sentence]?.times.push(index);
  });
  statements.forEach((statement, index) => {
    const touched = new Set([statement.sentence, ...statement.content.flatMap((span) => sentencesOf(sentences, span))]);
    for (const at of touched) found[at]?.statements.push(index);
  });
  return found;
}

function sentencesOf(sentences: readonly Sentence[], span: Span): number[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end > span.start) high = middle;
    else low = middle + 1;
  }
  const touched: number[] = [];
  for (let at = low; at < sentences.length && sentences[at]!.start < span.end; at++) touched.push(at);
  return touched;
}
