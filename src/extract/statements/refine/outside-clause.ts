import { overlaps, type Span } from "../../../model/index.js";
import type { Found } from "../found.js";
import type { Scene } from "../scene.js";

/**
 * Cuts a reporting clause that stands in or after the reported words ("…, the media reported") out of what others in the sentence say; the
 * words of one who is quoted stay whole, "I think" and all.
 */
export function cutReportingClauses(scene: Scene, finds: readonly Found[]): void {
  const { text } = scene.reading.document;
  for (const { clause, sentence, cue } of finds) {
    if (!clause) continue;
    const spoken = scene.quotation(cue) !== null;
    for (const other of finds) {
      if (spoken && scene.quotation(other.cue) === null) continue;
      if (other.sentence !== sentence || other.clause === clause || isFurtherOut(other, clause)) continue;
      const kept = other.content.filter((span) => span.start < clause.start || span.end > clause.end);
      other.content = (kept.length > 0 ? kept : other.content).flatMap((span) => without(text, span, clause));
    }
  }
}

/**
 * Of two reporting clauses behind the words the last is the outermost and holds the other ("…, Kiprotich said, according to KNA"); so is
 * one that stands before all words, where the other stands behind them ("According to EFE, …, the spokesman said").
 */
function isFurtherOut(other: Found, clause: Span): boolean {
  const first = other.content[0];
  const last = other.content[other.content.length - 1];
  if (!other.clause || !first || !last) return false;
  if (other.clause.end <= first.start) return first.start < clause.start;
  return other.clause.start > clause.start && last.end <= other.clause.start && first.start < clause.start;
}

/** The parts of a span that lie before and after `hole`; a span that lies within it, or starts in it, stays whole. */
function without(text: string, span: Span, hole: Span): Span[] {
  if (span.start === hole.start && span.end > hole.end + 1)
    return [{ start: afterBreak(text, hole.end), end: span.end }];
  if (!overlaps(span, hole) || span.start >= hole.start) return [span];
  let end = hole.start;
  while (end > span.start && " ,;:–—-".includes(text.charAt(end - 1))) end--;
  const before = { start: span.start, end };
  return span.end > hole.end + 1 ? [before, { start: hole.end, end: span.end }] : [before];
}

function afterBreak(text: string, from: number): number {
  let at = from;
  while (" ,;:–—-".includes(text.charAt(at)) && at < text.length) at++;
  return at;
}
