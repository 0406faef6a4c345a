import type { Span } from "../../model/index.js";

/** Code units of text that are searched: a report is shorter. */
const REACH = 100_000;

/** A report's text, the same in lower case with plain apostrophes, and the words of that, as `isLetter` has them. */
export interface Searched {
  text: string;
  lower: string;
  words: ReadonlySet<string>;
}

const WORD = /[-\p{L}\d]+/gu;
const OPENING_WORD = /^[-\p{L}\d]+/u;

/** Null where the text and its lower case do not run alike. */
export function searched(whole: string): Searched | null {
  const text = whole.slice(0, REACH);
  const lower = text.toLowerCase().replaceAll("’", "'");
  // Lower-casing may change the length of a few letters of other scripts; then places in it are no places in the text.
  return lower.length === text.length ? { text, lower, words: new Set(lower.match(WORD)) } : null;
}

/** Where lower-case words first stand as words of their own. */
export function firstOf(words: string, { lower, words: there }: Searched, from = 0): Span | null {
  const opening = OPENING_WORD.exec(words)?.[0];
  if (opening !== undefined && !there.has(opening)) return null;
  for (let start = lower.indexOf(words, from); start >= 0; start = lower.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!isLetter(lower[start - 1]) && !isLetter(lower[end])) return { start, end };
  }
  return null;
}

/** A letter, a digit, or a hyphen: "Iran-Iraq war" is another war. */
function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[-\p{L}\d]/u.test(char);
}

/** Whether the words about a place look back at it: a year is named with it, or it was "years ago", "former", "a decade after". */
export function looksBack({ text }: Searched, { start, end }: Span): boolean {
  const from = Math.max(text.lastIndexOf(". ", start), text.lastIndexOf("\n", start), start - 200, 0);
  const stop = /[.\n]\s/.exec(text.slice(end, end + 200))?.index ?? 200;
  return LOOKING_BACK.test(text.slice(from, end + stop));
}

const LOOKING_BACK =
  /\b(?:19|20)\d\d\b(?!-)|\b(?:years?|decades?) (?:ago|after|later|since|earlier|before)\b|\b(?:former|formerly|then|late|ex)[- ]|\b(?:anniversary|collapse of|breakup|break-up|fall of|dissolution|history|historic|survivors?)\b/i;
