import type { Span } from "../model/span.js";
import { DIGIT, kindAt, LETTER, SPACE } from "./tokenize/characters.js";
import type { Quotation } from "./types.js";

/** The kinds of marks; a quotation is closed by the kind that opened it. */
type Kind = "curly" | "straight" | "doubled" | "single" | "straight-single" | "angle";

interface Mark {
  kind: Kind;
  side: "open" | "close" | "either";
  /** Characters of the mark; '' and `` have two. */
  width?: number;
}

/** Finds the outermost quotations of a document, in text order, in one pass.
 *
 * A quotation left open at a paragraph's end is not closed; where the next paragraph begins with an opening mark it goes
 * on there as a quotation of its own, as newspapers print it. */
export function findQuotations(text: string, blocks: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  for (const block of blocks) readBlock(text, block, found);
  return found;
}

function readBlock(text: string, block: Span, found: Quotation[]): void {
  let open: { start: number; kind: Kind; width: number } | undefined;
  let depth = 0;
  for (let at = block.start; at < block.end; at++) {
    const mark = markAt(text, at, block, open?.kind);
    if (mark === undefined) continue;
    const width = mark.width ?? 1;
    if (open === undefined) {
      if (mark.side !== "close") open = { start: at, kind: mark.kind, width };
      depth = 0;
    } else if (mark.kind !== open.kind) continue;
    else if (mark.side === "open") depth++;
    else if (depth > 0) depth--;
    else {
      found.push(quotation(open.start, at, true, width));
      open = undefined;
    }
    at += width - 1;
  }
  if (open !== undefined && open.kind !== "straight-single" && open.kind !== "single") {
    const from = open.start + open.width;
    const end = trimEnd(text, from, block.end);
    if (end > from) found.push(quotation(open.start, end - 1, false, open.width));
  }
}

function quotation(start: number, last: number, closed: boolean, width = 1): Quotation {
  const end = closed ? last + width : last + 1;
  return { start, end, inner: { start: start + width, end: closed ? last : end }, closed };
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && kindAt(text, at - 1) === SPACE) at--;
  return at;
}

/** The mark at `at`, or nothing: an apostrophe is none. `open` is the kind that is open now. */
function markAt(text: string, at: number, block: Span, open: Kind | undefined): Mark | undefined {
  switch (text.charCodeAt(at)) {
    case 0x201c:
    case 0x201e:
      return { kind: "curly", side: "open" };
    case 0x201d:
      return { kind: "curly", side: "close" };
    case 0xab:
      return { kind: "angle", side: "open" };
    case 0xbb:
      return { kind: "angle", side: "close" };
    case 0x22:
      return { kind: "straight", side: straightSide(text, at, block, open) };
    case 0x2018:
      return isWordInside(text, at) ? undefined : { kind: "single", side: "open" };
    case 0x2019:
      return open === "single" && !isWordAfter(text, at) && !isPossessive(text, at, block)
        ? { kind: "single", side: "close" }
        : undefined;
    case 0x60:
      return text.charCodeAt(at + 1) === 0x60 ? { kind: "doubled", side: "open", width: 2 } : undefined;
    case 0x27:
      if (text.charCodeAt(at + 1) === 0x27)
        return { kind: "doubled", side: doubledSide(text, at, block, open), width: 2 };
      return singleSide(text, at, block, open);
    default:
      return undefined;
  }
}

const isWord = (kind: number) => kind === LETTER || kind === DIGIT;
const isWordAfter = (text: string, at: number) => isWord(kindAt(text, at + 1));
const isWordInside = (text: string, at: number) => at > 0 && isWord(kindAt(text, at - 1)) && isWordAfter(text, at);

function straightSide(text: string, at: number, block: Span, open: Kind | undefined): Mark["side"] {
  const before = at > block.start ? kindAt(text, at - 1) : SPACE;
  const after = at + 1 < block.end ? kindAt(text, at + 1) : SPACE;
  if (open === "straight") return "close";
  return before !== SPACE && after === SPACE && isWord(before) ? "close" : "open";
}

/** Two apostrophes or two grave accents for a mark, as typewriters and old wires have it. */
function doubledSide(text: string, at: number, block: Span, open: Kind | undefined): Mark["side"] {
  if (open === "doubled") return "close";
  const before = at > block.start ? kindAt(text, at - 1) : SPACE;
  return before === SPACE ? "open" : "close";
}

/** A plural's apostrophe ("the countries’ leaders") inside a single-quoted stretch: a word follows and the stretch is still
 * to be closed further on in the block. */
function isPossessive(text: string, at: number, block: Span): boolean {
  if ((text.charCodeAt(at - 1) | 32) !== 115 || kindAt(text, at + 1) !== SPACE || kindAt(text, at + 2) !== LETTER)
    return false;
  const limit = Math.min(block.end, at + 400);
  for (let i = at + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2018 || code === 0x201c || code === 0x201d) return false;
    if (code === 0x2019 && !isWordAfter(text, i)) return true;
  }
  return false;
}

/** A straight ' opens only after a space or an opening mark and before a letter, and only if one that can close follows
 * before the paragraph's end and within reach. */
function singleSide(text: string, at: number, block: Span, open: Kind | undefined): Mark | undefined {
  const before = at > block.start ? kindAt(text, at - 1) : SPACE;
  if (open === "straight-single")
    return isWordAfter(text, at) || before === SPACE ? undefined : { kind: "straight-single", side: "close" };
  if (open !== undefined || isWord(before) || kindAt(text, at + 1) !== LETTER) return undefined;
  const limit = Math.min(block.end, at + 400);
  for (let i = at + 2; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22 || code === 0x201c) return undefined;
    if (code === 0x27 && !isWordAfter(text, i) && ".,!?;:".includes(text.charAt(i - 1)))
      return { kind: "straight-single", side: "open" };
    if (
      code === 0x27 &&
      !isWordAfter(text, i) &&
      kindAt(text, i - 1) === LETTER &&
      (text.charCodeAt(i - 1) | 32) !== 115
    )
      return { kind: "straight-single", side: "open" };
  }
  return undefined;
}
