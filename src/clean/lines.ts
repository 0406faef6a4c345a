import { isWordCode } from "../lexicon/line-phrases.js";

/** A line that is not blank: its trimmed span, its indent, and whether a blank line stands before it. */
export interface Line {
  start: number;
  end: number;
  indent: number;
  gap: boolean;
}

/** The lines of a text. Lines end in LF, CR LF, CR, U+2028, U+2029, form feed or next line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = false;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isLineEnd(text.charCodeAt(i))) continue;
    const line = trimmed(text, from, i);
    if (line) {
      lines.push({ ...line, gap });
      gap = false;
    } else if (!(text.charCodeAt(i) === 10 && text.charCodeAt(i - 1) === 13)) {
      gap = true;
    }
    from = i + 1;
  }
  return lines;
}

/**
 * Lines joined into paragraphs where the text was wrapped at a fixed width: a line goes on the one before when its first word
 * would not have fitted there. Other texts keep a paragraph a line.
 */
export function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const width = wrapWidth(text, lines);
  if (width === null) return [...lines];
  const joined: Line[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const paragraph = joined.at(-1);
    if (paragraph && last && continues(text, last, line, width)) paragraph.end = line.end;
    else joined.push({ ...line });
    last = line;
  }
  return joined;
}

/** Widest line of typed text, and how near lines must come to it to count as wrapped. */
const MAX_WIDTH = 120;
const MIN_WIDTH = 40;
const MIN_WRAPS = 3;

/** The width at which the text is wrapped, or null where it is not: most lines that follow one another break in mid-sentence. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let width = 0;
  let pairs = 0;
  let wraps = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    width = Math.max(width, line.end - line.start + line.indent);
    if (width > MAX_WIDTH) return null;
    const before = lines[i - 1];
    if (!before || line.gap) continue;
    pairs++;
    if (before.end - before.start >= MIN_WIDTH && breaksInSentence(text, before, line)) wraps++;
  }
  return wraps >= MIN_WRAPS && wraps >= pairs * 0.4 && width >= MIN_WIDTH ? width : null;
}

function breaksInSentence(text: string, before: Line, line: Line): boolean {
  const last = text[before.end - 1]!;
  const first = text[line.start]!;
  return first !== first.toUpperCase() || last === "," || isWordCode(last.charCodeAt(0));
}

function continues(text: string, before: Line, line: Line, width: number): boolean {
  if (line.gap || line.indent > before.indent) return false;
  let end = line.start;
  while (end < line.end && text[end] !== " ") end++;
  const used = before.end - before.start + before.indent;
  return used + 1 + (end - line.start) > width - 4;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number; indent: number } | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === end ? null : { start, end, indent: start - from };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** White space as `String.trim` has it, and the zero-width space. */
function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
