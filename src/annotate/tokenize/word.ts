import { ABBREVIATIONS, BEFORE_NUMBERS, TITLES } from "./abbreviations.js";
import { isInnerDot } from "./addresses.js";
import { DIGIT, isApostrophe, isCapital, isSmall, kindAt, LETTER, SPACE, SURROGATE } from "./characters.js";
import { joins } from "./hyphens.js";

const isWordKind = (kind: number) => kind === LETTER || kind === DIGIT || kind === SURROGATE;

/** Where the word that begins at `start` ends (exclusive); clitics are cut off later. */
export function wordEnd(text: string, start: number, chunkEnd: number): number {
  let at = start;
  while (at < chunkEnd) {
    const kind = kindAt(text, at);
    if (isWordKind(kind)) at++;
    else if (at > start && continues(text, start, at)) at++;
    else break;
  }
  if (text.charCodeAt(at) === 46 && keepsDot(text, start, at)) at++;
  return at;
}

/** Whether the mark at `at` stands inside a word. */
function continues(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  if (code === 95) return true;
  if (isApostrophe(code)) return before === LETTER || before === DIGIT ? after === LETTER : false;
  if (before === SPACE || !isWordKind(after)) return false;
  const digits = before === DIGIT && after === DIGIT;
  switch (code) {
    case 45: // -
      return digits ? isLongNumber(text, start, at) : joins(text, start, at);
    case 46: // .
      return digits || isInitials(text, start, at) || (before !== SPACE && after === LETTER && isInnerDot(text, at));
    case 44: // ,
    case 58: // :
      return digits;
    case 47: // /
      return digits || (at - start === 1 && kindAt(text, at + 2) === SPACE);
    case 38: // &
      return isCapital(text.charCodeAt(at - 1)) && isCapital(text.charCodeAt(at + 1));
    default:
      return false;
  }
}

/** "713-853-3989", "646-8420", "11-20-2000" stay whole; "1969-1970", "2-3" are three tokens. */
function isLongNumber(text: string, start: number, at: number): boolean {
  let end = at + 1;
  let groups = 2;
  while (end - start < 24 && (kindAt(text, end) === DIGIT || text.charCodeAt(end) === 45)) {
    if (text.charCodeAt(end) === 45 && kindAt(text, end + 1) !== DIGIT) break;
    if (text.charCodeAt(end) === 45) groups++;
    end++;
  }
  for (let i = start; i < at; i++) if (text.charCodeAt(i) === 45) return true;
  return groups > 2 || (at - start === 3 && end - at === 5);
}

/** The dot of "U.S", "p.m", "a.k.a": single letters on both sides. */
function isInitials(text: string, start: number, at: number): boolean {
  if (kindAt(text, at + 1) !== LETTER) return false;
  const alone = at - start === 1 || text.charCodeAt(at - 2) === 46;
  const next = text.charCodeAt(at + 2);
  if (alone) return kindAt(text, at + 2) !== LETTER || isDegree(text, start, at);
  return next === 46 && isDegree(text, start, at);
}

/** "Ph.D", "D.Phil". */
function isDegree(text: string, start: number, at: number): boolean {
  const left = text.slice(start, at).toLowerCase();
  return left === "ph" || (left === "d" && text.slice(at + 1, at + 5) === "Phil");
}

/** Whether the full stop at `at`, after the word from `start`, belongs to the word. */
function keepsDot(text: string, start: number, at: number): boolean {
  if (text.charCodeAt(at + 1) === 46 || at - start > 12) return false;
  const word = text.slice(start, at);
  const lower = word.toLowerCase();
  if (kindAt(text, at - 1) !== LETTER) return false;
  if (word.includes("."))
    return word.length - word.replaceAll(".", "").length >= word.replaceAll(".", "").length - 1 || lower === "ph.d";
  const next = nextInk(text, at + 1);
  if (BEFORE_NUMBERS.has(lower)) return kindAt(text, next) === DIGIT;
  if (TITLES.has(lower) || ABBREVIATIONS.has(lower)) return isAbbreviated(text, lower, start, next);
  // An initial: "J. Smith", "George W. Bush"; "I." is a pronoun and a full stop.
  return word.length === 1 && isCapital(word.charCodeAt(0)) && word !== "I" && isCapital(text.charCodeAt(next));
}

/** Short words that are also words of their own ("in the art.", "no.") need a capital in front or a capital after. */
function isAbbreviated(text: string, lower: string, start: number, next: number): boolean {
  if (next >= text.length) return !TITLES.has(lower);
  if (lower === "etc" || lower === "vs" || lower === "al" || lower === "approx") return true;
  const capital = isCapital(text.charCodeAt(start));
  if (capital) return true;
  return TITLES.has(lower) ? isCapital(text.charCodeAt(next)) && lower !== "no" : isSmall(text.charCodeAt(next));
}

/** Next character that is no space, within a short reach. */
function nextInk(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && at < text.length && kindAt(text, at) === SPACE) at++;
  return at;
}
