import type { Span, Statement } from "../model/index.js";

/** What is said in fewer letters only points back: "that", "it", "the claim". */
const POINTS_BACK = 12;

/** What a statement says; where that only points back ("both deny that"), with who says it and how. */
export function saidWords({ source, cue, content }: Statement): Span[] {
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length >= POINTS_BACK) return content;
  const parts = [cue, ...content, ...(source.start !== null && source.end !== null ? [source as Span] : [])];
  return [{ start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) }];
}
