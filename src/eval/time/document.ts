import { blankDocument, type NewsDocument, publishedOn, type Span } from "../../model/index.js";
import type { TmlDocument } from "./tml.js";

/** A TimeML document as the rest of the program knows it: dated as its creation time says, a block each stretch between blank lines. */
export function newsDocument({ name, text, created }: TmlDocument): NewsDocument {
  const day = created.slice(0, 10);
  return {
    ...blankDocument(name, text),
    ref: name,
    published: publishedOn(day),
    blocks: paragraphs(text).map((block) => ({ ...block, role: "paragraph" as const, reason: null })),
  };
}

function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)) {
    found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return found;
}
