import type { Span } from "../../model/span.js";
import { ABBREVIATIONS, OPENERS } from "./abbreviations.js";
import { DIGIT, isCapital, isSmall, kindAt, LETTER } from "./characters.js";

/** A longer sentence is cut, at a mark if there is one near: what follows stays linear and in bounds. */
export const LONGEST_SENTENCE = 256;

const CLOSERS = "”’\"')]}»";
const OPENING = "“‘\"'`([{«—–-*•";
const SPEECH = new Set(
  "said says say asked asks told tells added adds wrote writes shouted cried exclaimed replied answered insisted declared joked tweeted quipped".split(
    " ",
  ),
);

/** Groups tokens into sentences: half-open ranges of token indices, in order, none empty.
 *
 * A sentence ends at a full stop, question or exclamation mark with the quotation marks and brackets that close after it,
 * at an abbreviation that an opening word follows ("… of the U.S. The …"), at an empty line. */
export function splitSentences(text: string, tokens: readonly Span[]): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let from = 0;
  let depth = 0;
  const close = (to: number) => {
    if (to > from) sentences.push({ from, to });
    from = to;
    depth = 0;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i > from && hasEmptyLine(text, tokens[i - 1]!.end, token.start)) close(i);
    const code = text.charCodeAt(token.start);
    if (code === 40 || code === 91) depth++;
    if ((code === 41 || code === 93) && depth > 0) depth--;
    if (endsSentence(text, tokens, i, depth)) {
      i = absorb(text, tokens, i);
      close(i + 1);
    } else if (i - from + 1 >= LONGEST_SENTENCE) close(breakPoint(text, tokens, from, i + 1));
  }
  close(tokens.length);
  return sentences;
}

function hasEmptyLine(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) lines++;
  return lines > 1;
}

/** Where to cut a sentence that is too long: after its last mark in the second half, or at the limit. */
function breakPoint(text: string, tokens: readonly Span[], from: number, to: number): number {
  for (let i = to - 1; i > (from + to) / 2; i--) if (",;:–—.".includes(text.charAt(tokens[i]!.start))) return i + 1;
  return to;
}

function absorb(text: string, tokens: readonly Span[], i: number): number {
  let last = i;
  while (last + 1 < tokens.length && isCloser(text, tokens, last + 1)) last++;
  return footnote(text, tokens, last);
}

/** "[1]" right after the full stop belongs to the sentence. */
function footnote(text: string, tokens: readonly Span[], i: number): number {
  const [open, number, shut] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (!open || !number || !shut || open.start !== tokens[i]!.end) return i;
  const is = text.charAt(open.start) === "[" && kindAt(text, number.start) === DIGIT && text.charAt(shut.start) === "]";
  return is ? i + 3 : i;
}

/** A closing mark that touches what stands before it. A straight quotation mark must not touch what follows. */
function isCloser(text: string, tokens: readonly Span[], i: number): boolean {
  const token = tokens[i]!;
  const character = text.charAt(token.start);
  if (!CLOSERS.includes(character) || token.end - token.start > 2) return false;
  const touches = token.start === tokens[i - 1]!.end;
  if (character === '"' || character === "'")
    return touches && !(tokens[i + 1]?.start === token.end && kindAt(text, token.end) === LETTER);
  return touches || character === "”";
}

function endsSentence(text: string, tokens: readonly Span[], i: number, depth: number): boolean {
  const token = tokens[i]!;
  const strength = strengthOf(text, token);
  if (strength === "none") return false;
  const last = absorb(text, tokens, i);
  const next = tokens[last + 1];
  if (next === undefined) return true;
  if (depth > 0 && last === i && !text.slice(token.end, next.start).includes("\n")) return false;
  const gap = text.slice(tokens[last]!.end, next.start);
  const open = skipOpening(text, tokens, last + 1);
  const code = text.charCodeAt(tokens[open]!.start);
  const begins =
    isCapital(code) ||
    kindAt(text, tokens[open]!.start) === DIGIT ||
    (kindAt(text, tokens[open]!.start) === LETTER && !isSmall(code));
  if (strength === "abbreviation") return opensSentence(text, tokens[open]!, gap);
  if (gap === "" && !begins) return false;
  if (gap === "" && open === last + 1 && !isCapital(code)) return false;
  const quoted = last > i && "”’\"'".includes(text.charAt(tokens[last]!.start));
  if (!begins) return !quoted && strength !== "trail" ? isSmall(code) || open > last + 1 : gap.includes("\n");
  if (quoted && strength === "shout" && speechFollows(text, tokens, open)) return false;
  return true;
}

type Strength = "none" | "stop" | "shout" | "trail" | "abbreviation";

function strengthOf(text: string, token: Span): Strength {
  const last = text.charCodeAt(token.end - 1);
  const first = text.charCodeAt(token.start);
  if (first === 0x2026) return "trail";
  if (first === 33 || first === 63 || first === 0x3002 || first === 0x203d) return "shout";
  if (first === 46) return token.end - token.start === 1 ? "stop" : last === 46 ? "trail" : "none";
  if (last !== 46) return "none";
  const word = text.slice(token.start, token.end - 1).toLowerCase();
  const may = ABBREVIATIONS.has(word) || (word.includes(".") && word.length > 2);
  return may ? "abbreviation" : "none";
}

/** After an abbreviation only a common opening word tells that a sentence begins, or a new line. */
function opensSentence(text: string, token: Span, gap: string): boolean {
  if (!isCapital(text.charCodeAt(token.start))) return false;
  return (
    gap.includes("\n") || OPENERS.has(text.slice(token.start, Math.min(token.end, token.start + 20)).toLowerCase())
  );
}

function skipOpening(text: string, tokens: readonly Span[], from: number): number {
  let i = from;
  while (i + 1 < tokens.length && i - from < 4 && OPENING.includes(text.charAt(tokens[i]!.start))) i++;
  return i;
}

/** “We won!” Kim said: the sentence goes on. */
function speechFollows(text: string, tokens: readonly Span[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    const token = tokens[i]!;
    if (token.end - token.start > 20 || kindAt(text, token.start) !== LETTER) return false;
    if (SPEECH.has(text.slice(token.start, token.end).toLowerCase())) return true;
  }
  return false;
}
