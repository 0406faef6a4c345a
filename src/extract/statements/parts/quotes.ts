import type { Quotation } from "../../../annotate/types.js";
import { overlaps, type Span } from "../../../model/index.js";

/** The quoted parts of what is said, marks included, and how much of it that is. */
export function quotedParts(text: string, content: readonly Span[], quotations: readonly Quotation[]) {
  const quoted: Span[] = [];
  for (const span of content) {
    for (const quotation of quotations) {
      if (!overlaps(span, quotation)) continue;
      quoted.push({ start: Math.max(span.start, quotation.start), end: Math.min(span.end, quotation.end) });
    }
  }
  if (quoted.length === 0) return { quoted, quote: "indirect" as const };
  const bare = content.some((span) => hasWordOutside(text, span, quoted));
  return { quoted, quote: bare ? ("mixed" as const) : ("direct" as const) };
}

function hasWordOutside(text: string, span: Span, quoted: readonly Span[]): boolean {
  for (let at = span.start; at < span.end; at++) {
    const part = quoted.find((one) => one.start <= at && at < one.end);
    if (part) at = part.end - 1;
    else if (/[\p{L}\p{N}]/u.test(text[at]!)) return true;
  }
  return false;
}
