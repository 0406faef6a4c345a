import type { Problem } from "../model/index.js";

/** How much of an input is looked at to tell what it is, in bytes. */
const HEAD = 8192;
/** Control characters that no text holds, as a share of its first bytes, from which on it is binary. */
const CONTROL_SHARE = 0.02;

/** What the first bytes are, where they are not a text that can be coded; null for a text. */
export function sniff(at: string, bytes: Uint8Array): Problem | null {
  const head = bytes.subarray(0, HEAD);
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512)).toString("latin1").trimStart();
  if (start.startsWith("%PDF-")) return notText(at, "a PDF file");
  if (start.startsWith("PK\u0003\u0004")) return notText(at, "a packed file (ZIP, DOCX, EPUB)");
  if (start.startsWith("{\\rtf")) return notText(at, "an RTF file");
  if (isBinary(bytes)) return notText(at, "binary, not text");
  return null;
}

/** Whether the first bytes are a web page: a doctype, or one of the tags that a page begins with, comments before it left aside. */
export function isHtml(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 2048);
  const start = hasUtf16Mark(bytes)
    ? new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(head)
    : Buffer.from(head.buffer, head.byteOffset, head.length).toString("latin1");
  const tag = start.replace(/^\u00ef\u00bb\u00bf/, "").replace(/^(?:\s+|<!--.{0,1500}?-->|<\?xml[^>]{0,200}>)*/s, "");
  return /^<(?:!doctype\s+html|html|head|body|title|meta|script|link|div|article|table|h1)[\s/>]/i.test(tag);
}

/** Whether the bytes hold a NUL or many control characters. UTF-16 with its mark is text. */
export function isBinary(bytes: Uint8Array): boolean {
  if (hasUtf16Mark(bytes)) return false;
  if (bytes.includes(0)) return true;
  const head = bytes.subarray(0, HEAD);
  let controls = 0;
  for (const byte of head) if ((byte < 32 && (byte < 8 || byte > 13) && byte !== 27) || byte === 127) controls++;
  return controls > head.length * CONTROL_SHARE;
}

export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function notText(at: string, what: string): Problem {
  return { code: "binary", at, what, advice: "save the report as plain text (UTF-8) and give that" };
}
