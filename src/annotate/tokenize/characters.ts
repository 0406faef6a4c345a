/** What kind of character a UTF-16 code unit is, as far as tokens go. A table look-up, because a pattern with `\p{L}` in it
 * costs many times more. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A character that is a token by itself unless a rule joins it to others. */
export const MARK = 3;
/** Half of a pair: emoji and rare scripts. Runs of them are kept together. */
export const SURROGATE = 4;

const kinds = makeTable();

/** The kind of the code unit at `at`; the end of the text counts as space. */
export function kindAt(text: string, at: number): number {
  return at < text.length && at >= 0 ? kinds[text.charCodeAt(at)]! : SPACE;
}

function makeTable(): Uint8Array {
  const table = new Uint8Array(65536).fill(MARK);
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code <= 0xdfff) table[code] = SURROGATE;
    else if (isLetter(String.fromCharCode(code))) table[code] = LETTER;
  }
  for (const match of "0123456789٠١٢٣٤٥٦٧٨٩") table[match.charCodeAt(0)] = DIGIT;
  // Controls, spaces of all widths, zero-width spaces, byte order marks, line and paragraph separators.
  for (let code = 0; code <= 0x20; code++) table[code] = SPACE;
  for (let code = 0x7f; code <= 0xa0; code++) table[code] = SPACE;
  for (let code = 0x2000; code <= 0x200b; code++) table[code] = SPACE;
  for (let code = 0x2028; code <= 0x202f; code++) table[code] = SPACE;
  for (const code of [0x1680, 0x200e, 0x200f, 0x205f, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x3000, 0xfeff])
    table[code] = SPACE;
  // Invisible inside words: soft hyphen, joiners, variation selectors.
  for (const code of [0x00ad, 0x200c, 0x200d, 0xfe0e, 0xfe0f]) table[code] = LETTER;
  return table;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}\p{Nl}]/u.test(character);
}

/** Whether the code unit is a capital letter (Latin, Greek, Cyrillic and the like). */
export function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (kinds[code] !== LETTER) return false;
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character;
}

/** Whether the code unit is a small letter that has a capital. */
export function isSmall(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  if (kinds[code] !== LETTER) return false;
  const character = String.fromCharCode(code);
  return character.toUpperCase() !== character;
}

/** ' and its curly and typewriter variants. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0x2bc || code === 0xff07;
}
