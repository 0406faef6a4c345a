import type { TimeWords } from "../../lexicon/time.js";
import type { Sentence, Token } from "../types.js";
import { kindsOf } from "./kinds.js";

/**
 * The smallest piece that rules look at: a token, or a part of one where the tokenizer keeps together what a time expression
 * takes apart ("two-day", "1990s", "10pm"). Rules so do not depend on where the tokenizer cuts.
 */
export interface Atom {
  /** Lower case, without the periods of an abbreviation: "sept", "pm". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of the token that holds it. */
  readonly token: number;
  /** What the word can be: bits of `kinds.ts`. */
  readonly kinds: number;
  /** The number that its digits make; NaN where it is none. */
  readonly number: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Nothing stands between it and the atom before. */
  readonly glued: boolean;
}

/** One sentence, cut for the rules. */
export interface Scan {
  readonly sentence: Sentence;
  readonly index: number;
  readonly atoms: readonly Atom[];
  readonly words: TimeWords;
}

const NOTHING: Atom = {
  text: "",
  start: -1,
  end: -1,
  token: -1,
  kinds: 0,
  number: Number.NaN,
  capital: false,
  glued: false,
};

/** The atom at a place; past either end one that matches nothing. */
export function atomAt(scan: Scan, at: number): Atom {
  return scan.atoms[at] ?? NOTHING;
}

export function wordAt(scan: Scan, at: number): string {
  return scan.atoms[at]?.text ?? "";
}

export function isKind(scan: Scan, at: number, kinds: number): boolean {
  return ((scan.atoms[at]?.kinds ?? 0) & kinds) !== 0;
}

/** The token that holds an atom. */
export function tokenAt(scan: Scan, at: number): Token | undefined {
  return scan.sentence.tokens[scan.atoms[at]?.token ?? -1];
}

/** A hyphen or dash that joins two words without spaces. */
export function isHyphen(scan: Scan, at: number): boolean {
  const text = scan.atoms[at]?.text;
  return text === "-" || text === "–" || text === "‐" || text === "‑" || text === "—";
}

/** Cuts a sentence into atoms. */
export function scanSentence(sentence: Sentence, index: number, words: TimeWords): Scan {
  const kinds = kindsOf(words);
  const atoms: Atom[] = [];
  let before = -1;
  for (let t = 0; t < sentence.tokens.length; t++) {
    const token = sentence.tokens[t]!;
    const form = token.form;
    // Where the form is not the text as it stands (gold tokens), offsets inside it would lie: it stays whole.
    const exact = token.end - token.start === form.length;
    let at = 0;
    while (at < form.length) {
      const end = exact ? pieceEnd(form, at) : form.length;
      const piece = at === 0 && end === form.length ? form : form.slice(at, end);
      const start = exact ? token.start + at : token.start;
      const stop = exact ? token.start + end : token.end;
      atoms.push(makeAtom(piece, start, stop, t, kinds, start === before));
      before = stop;
      at = end;
    }
  }
  return { sentence, index, atoms, words };
}

function makeAtom(
  piece: string,
  start: number,
  end: number,
  token: number,
  kinds: ReadonlyMap<string, number>,
  glued: boolean,
): Atom {
  const text = fold(piece);
  const code = piece.charCodeAt(0);
  return {
    text,
    start,
    end,
    token,
    kinds: kinds.get(text) ?? 0,
    number: isDigit(code) && text.length <= 9 && allDigits(text) ? Number(text) : Number.NaN,
    capital: code >= 65 && code <= 90,
    glued,
  };
}

/** End of the run of letters (with the periods of an abbreviation), digits (with what joins them), or single sign at `at`. */
function pieceEnd(form: string, at: number): number {
  const first = form.charCodeAt(at);
  let end = at + 1;
  if (isLetter(first)) {
    while (end < form.length && (isLetter(form.charCodeAt(end)) || form.charCodeAt(end) === PERIOD)) end++;
    return end;
  }
  if (!isDigit(first)) return end;
  while (end < form.length) {
    const code = form.charCodeAt(end);
    const joined = (code === PERIOD || code === COMMA || code === COLON) && isDigit(form.charCodeAt(end + 1));
    if (!isDigit(code) && !joined) break;
    end++;
  }
  return end;
}

const PERIOD = 46;
const COMMA = 44;
const COLON = 58;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Any letter; signs beyond ASCII count as letters, except dashes, quotation marks and the like (U+2000–206F, U+00A0–00BF). */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f);
}

function allDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

function fold(piece: string): string {
  const lower = piece.toLowerCase();
  return lower.length > 1 && isLetter(lower.charCodeAt(0)) && lower.includes(".") ? lower.replaceAll(".", "") : lower;
}
