import type { Span } from "../../model/span.js";
import { addressEnd } from "./addresses.js";
import { DIGIT, isApostrophe, kindAt, LETTER, SPACE, SURROGATE } from "./characters.js";
import { cliticAt } from "./clitics.js";
import { wordEnd } from "./word.js";

const FACES = [":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", "=)", "^_^"];
/** Marks that run together into one token: "...", "--", "!!!", "?!", "***". */
const RUNS = [".!?", "-", "*", "=", "_", "~", "+", "#", "<", ">", "’", "….", "$"];

/** Cuts a stretch of text into tokens, in order, without overlap; white space and invisible characters are in none of them.
 *
 * Follows UD English (EWT, GUM): clitics are words ("do n't", "Kim 's"), a hyphen between words is a token of its own
 * ("nuclear - powered", "DPRK - Russia", "US - led") except after a prefix ("non-profit") and within an Asian given name
 * ("Dae-sik"), abbreviations keep their full stop, and so does "U.S." at a sentence's end. Linear in the length. */
export function tokenize(text: string, stretch: Span): Span[] {
  const tokens: Span[] = [];
  let at = stretch.start;
  while (at < stretch.end) {
    if (kindAt(text, at) === SPACE) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < stretch.end && kindAt(text, end) !== SPACE) end++;
    cutChunk(text, at, end, tokens);
    at = end;
  }
  return tokens;
}

function cutChunk(text: string, start: number, end: number, tokens: Span[]): void {
  let at = start;
  let fresh = true;
  while (at < end) {
    const kind = kindAt(text, at);
    const address = fresh && (kind === LETTER || kind === DIGIT) ? addressEnd(text, at, end) : at;
    let next: number;
    if (address > at) next = push(tokens, at, address);
    else if (isWordStart(text, at, kind, end)) next = cutWord(text, at, end, tokens);
    else next = push(tokens, at, markEnd(text, at, end));
    fresh = kind !== LETTER && kind !== DIGIT;
    at = next;
  }
}

function push(tokens: Span[], start: number, end: number): number {
  tokens.push({ start, end });
  return end;
}

/** A letter or digit; "@user" and "#topic"; the apostrophe of "’99"; the dot of ".5"; the sign of "+1". */
function isWordStart(text: string, at: number, kind: number, end: number): boolean {
  if (kind === LETTER || kind === DIGIT || kind === SURROGATE) return true;
  if (at + 1 >= end) return false;
  const code = text.charCodeAt(at);
  const next = kindAt(text, at + 1);
  const before = kindAt(text, at - 1);
  if (code === 64 || code === 35) return next === LETTER && before !== LETTER;
  if (before !== SPACE) return false;
  if (isApostrophe(code)) return isDecade(text, at);
  return code === 46 && next === DIGIT;
}

/** "'80s", "’99": two digits and no more. */
function isDecade(text: string, at: number): boolean {
  if (kindAt(text, at + 1) !== DIGIT || kindAt(text, at + 2) !== DIGIT) return false;
  const after = text.charCodeAt(at + 3) === 115 ? at + 4 : at + 3;
  return kindAt(text, after) !== DIGIT && kindAt(text, after) !== LETTER && !isApostrophe(text.charCodeAt(after));
}

function cutWord(text: string, start: number, chunkEnd: number, tokens: Span[]): number {
  const mark = kindAt(text, start);
  const from = mark === LETTER || mark === DIGIT || mark === SURROGATE ? start : start + 1;
  const whole = wordEnd(text, from, chunkEnd);
  const unit = unitAt(text, start, whole);
  if (unit < whole) {
    push(tokens, start, unit);
    return push(tokens, unit, whole);
  }
  let cut = cliticAt(text, start, whole);
  const clitics: Span[] = [];
  let end = whole;
  while (cut < end && clitics.length < 3) {
    clitics.unshift({ start: cut, end });
    end = cut;
    cut = cliticAt(text, start, end);
  }
  push(tokens, start, end);
  tokens.push(...clitics);
  return whole;
}

const UNITS = new Set([
  "am",
  "pm",
  "a.m.",
  "p.m.",
  "k",
  "m",
  "b",
  "bn",
  "tn",
  "km",
  "cm",
  "mm",
  "kg",
  "g",
  "lb",
  "ft",
  "mph",
  "hrs",
  "min",
  "gb",
  "mb",
]);

/** "10am", "5m", "30km" are a number and its unit. Answers where the unit begins, or `end`. */
function unitAt(text: string, start: number, end: number): number {
  if (end - start > 14 || kindAt(text, start) !== DIGIT) return end;
  let at = start;
  while (at < end && kindAt(text, at) !== LETTER) at++;
  return at < end && at > start && UNITS.has(text.slice(at, end).toLowerCase()) ? at : end;
}

/** Where the mark at `at` ends: most stand alone, some run together, a few make faces. */
function markEnd(text: string, at: number, end: number): number {
  for (const face of FACES)
    if (text.startsWith(face, at) && at + face.length <= end && kindAt(text, at + face.length) !== DIGIT)
      return at + face.length;
  const character = text.charAt(at);
  if (text.startsWith("''", at) || text.startsWith("``", at)) return Math.min(end, at + 2);
  const run = RUNS.find((each) => each.includes(character));
  if (run === undefined) return at + 1;
  let stop = at + 1;
  while (stop < end && run.includes(text.charAt(stop))) stop++;
  return stop;
}
