import { hasUtf16Mark } from "./sniff.js";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

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
 * that. What cannot be read becomes U+FFFD and is counted.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (hasUtf16Mark(bytes)) return decodeUtf16(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\ufffd")) return { text, encoding: "utf-8", replaced: 0 };
  if (isWindows1252(bytes)) {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252", replaced: 0 };
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

/** No multi-byte UTF-8 anywhere, and every high byte is one that Windows-1252 puts where it stands. */
function isWindows1252(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    if (byte >= 0xc2 && byte <= 0xf4 && isContinuation(bytes[i + 1])) return false;
    if (!fitsWindows1252(byte, bytes[i - 1], bytes[i + 1])) return false;
  }
  return true;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** Curly quotes, dashes and the ellipsis stand anywhere; a letter with an accent beside a letter; signs (£, €, ©) anywhere. */
function fitsWindows1252(byte: number, before: number | undefined, after: number | undefined): boolean {
  if ((byte >= 0x91 && byte <= 0x97) || byte === 0x85) return true;
  if (byte === 0x80 || (byte >= 0xa0 && byte <= 0xbf)) return true;
  return byte >= 0xc0 && (isLetter(before) || isLetter(after));
}

function isLetter(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 0xc0;
}
