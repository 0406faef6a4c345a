import { hashText, mix, scramble } from "./linear/hash.js";

/** How a sentence is written: in ordinary case, as a headline with Capitals, or in CAPITALS. */
export type Style = 0 | 1 | 2;

/** A sentence as the models see it: one array a property, one cell a word, hashes in place of strings. */
export interface Words {
  count: number;
  forms: readonly string[];
  style: Style;
  /** The form as written, digits made alike. */
  exact: Int32Array;
  /** The same in lower case. */
  lower: Int32Array;
  /** First one to three letters of the lower-cased form. */
  prefix: readonly Int32Array[];
  /** Last one to five letters of the lower-cased form. */
  suffix: readonly Int32Array[];
  /** Runs of capitals, small letters, digits and other characters, each run cut to two. */
  shape: Int32Array;
  /** 1 where the first letter is a capital. */
  capital: Uint8Array;
}

const PREFIXES = 3;
const SUFFIXES = 5;
/** A longer word is looked at by its first and last letters only, which keeps one giant "word" cheap. */
const LONGEST = 64;

const table = (count: number) => new Int32Array(count);

/** Turns forms into what the models read. */
export function readWords(forms: readonly string[]): Words {
  const count = forms.length;
  const words: Words = {
    count,
    forms,
    style: styleOf(forms),
    exact: table(count),
    lower: table(count),
    prefix: Array.from({ length: PREFIXES }, () => table(count)),
    suffix: Array.from({ length: SUFFIXES }, () => table(count)),
    shape: table(count),
    capital: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) readWord(words, i, normalise(forms[i]!), forms[i]!);
  return words;
}

function readWord(words: Words, i: number, form: string, written: string): void {
  const lower = form.toLowerCase();
  // Only the written form tells an opening curly mark from a closing one.
  words.exact[i] = hashText(written.length === 1 && form !== "0" ? written : form);
  words.lower[i] = hashText(lower);
  let h = 17;
  for (let n = 0; n < PREFIXES; n++) {
    if (n < lower.length) h = mix(h, lower.charCodeAt(n));
    words.prefix[n]![i] = scramble(h);
  }
  h = 29;
  for (let n = 0; n < SUFFIXES; n++) {
    if (n < lower.length) h = mix(h, lower.charCodeAt(lower.length - 1 - n));
    words.suffix[n]![i] = scramble(h);
  }
  words.shape[i] = shapeOf(form);
  words.capital[i] = kind(form.charCodeAt(0)) === 1 ? 1 : 0;
}

/** 1 capital, 2 small letter, 3 digit, else the character itself. */
function kind(code: number): number {
  if (code >= 97 && code <= 122) return 2;
  if (code >= 65 && code <= 90) return 1;
  if (code >= 48 && code <= 57) return 3;
  if (code < 0xc0) return code;
  const letter = String.fromCharCode(code);
  if (letter.toLowerCase() !== letter) return 1;
  return letter.toUpperCase() !== letter ? 2 : code;
}

function shapeOf(form: string): number {
  let h = 41;
  let last = 0;
  let run = 0;
  for (let i = 0; i < form.length; i++) {
    const k = kind(form.charCodeAt(i));
    run = k === last ? run + 1 : 1;
    last = k;
    if (run <= 2) h = mix(h, k);
  }
  return scramble(h);
}

/** Curly and straight marks alike, every digit 0, a giant word cut in its middle. */
export function normalise(form: string): string {
  let plain = true;
  for (let i = 0; i < form.length && plain; i++) {
    const c = form.charCodeAt(i);
    plain = (c >= 58 || (c < 48 && c !== 96)) && c < 0x2000 && c !== 96;
  }
  if (plain && form.length <= LONGEST) return form;
  const cut = form.length > LONGEST ? form.slice(0, LONGEST / 2) + form.slice(-LONGEST / 2) : form;
  return cut
    .replace(/[0-9]/g, "0")
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/–/g, "-")
    .replace(/—/g, "--")
    .replace(/…/g, "...");
}

function styleOf(forms: readonly string[]): Style {
  let long = 0;
  let capital = 0;
  let upper = 0;
  let small = 0;
  for (const form of forms) {
    if (form.length < 4) continue;
    const first = kind(form.charCodeAt(0));
    if (first === 2) small++;
    if (first !== 1 && first !== 2) continue;
    long++;
    if (first === 1) capital++;
    if (first === 1 && kind(form.charCodeAt(1)) === 1 && kind(form.charCodeAt(2)) === 1) upper++;
  }
  if (long >= 2 && upper / long > 0.7) return 2;
  return long >= 3 && capital / long > 0.75 && small <= 2 ? 1 : 0;
}
