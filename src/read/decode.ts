import { hasUtf16Mark } from "./sniff.js";

/** What bytes were read as; a web page may declare any other that the standard knows ("shift_jis", "windows-1251"). */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | (string & {});

/** A text and what had to be done to have it. */
export interface Decoded {
  /** The text without its byte order mark; every offset of a record counts in it. */
  text: string;
  encoding: Encoding;
  /** How many characters could not be read and stand as U+FFFD. One that the author wrote is not counted. */
  replaced: number;
}

const REPLACEMENT = 0xfffd;

/**
 * Bytes to text; never refuses. UTF-8 by default, UTF-16 where a byte order mark says so, Windows-1252 where the bytes are plainly
 * that or the caller declares it. What cannot be read becomes U+FFFD and is counted.
 */
export function decodeText(bytes: Uint8Array, declared: "windows-1252" | null = null): Decoded {
  if (hasUtf16Mark(bytes)) return decodeUtf16(bytes);
  if (declared !== null) return { text: fromWindows1252(bytes), encoding: declared, replaced: 0 };
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\ufffd")) return { text, encoding: "utf-8", replaced: 0 };
  if (isWindows1252(bytes)) {
    return { text: fromWindows1252(bytes), encoding: "windows-1252", replaced: 0 };
  }
  return { text, encoding: "utf-8", replaced: countReplacements(text) - countWritten(bytes) };
}

/** A text without lone surrogates: each becomes U+FFFD, so that no offset moves. */
export function wellFormed(text: string): { text: string; replaced: number } {
  let replaced = 0;
  const whole = text.replace(/\p{Surrogate}/gu, () => {
    replaced++;
    return "\ufffd";
  });
  return { text: whole, replaced };
}

function decodeUtf16(bytes: Uint8Array): Decoded {
  const encoding = bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, replaced: countReplacements(text) };
}

/** Windows-1252 from 0x80 to 0x9F; what it leaves free stays a control character. Node 20's own decoder takes it for Latin-1. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (letter) => HIGH[letter.charCodeAt(0) - 0x80]!);
}

function countReplacements(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === REPLACEMENT) count++;
  return count;
}

/** U+FFFD that stands in the bytes itself (EF BF BD). */
function countWritten(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i + 2 < bytes.length; i++) {
    if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) count++;
  }
  return count;
}

/** How many accented letters speak for Windows-1252 where no curly quote or dash does. */
const ENOUGH_LETTERS = 2;

/** No multi-byte UTF-8 anywhere, every high byte one that Windows-1252 puts where it stands, and enough of them to tell. */
function isWindows1252(bytes: Uint8Array): boolean {
  let marks = 0;
  let letters = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    if (byte >= 0xc2 && byte <= 0xf4 && isContinuation(bytes[i + 1])) return false;
    if (isMark(byte)) marks++;
    else if (isAccented(byte) && (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))) letters++;
    else if (byte < 0xa0 || byte > 0xbf) return false;
  }
  return marks > 0 || letters >= ENOUGH_LETTERS;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** Curly quotes, the bullet, dashes and the ellipsis. */
function isMark(byte: number): boolean {
  return (byte >= 0x91 && byte <= 0x97) || byte === 0x85;
}

/** Letters of the languages of western Europe; not the signs among them nor ÿ and þ, which are strays far more often. */
function isAccented(byte: number): boolean {
  return byte >= 0xc4 && byte <= 0xfd && byte !== 0xd0 && byte !== 0xd7 && byte !== 0xf0 && byte !== 0xf7;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
}
