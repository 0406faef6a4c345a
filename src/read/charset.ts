import { type Decoded, decodeText, type Encoding } from "./decode.js";
import { hasUtf16Mark } from "./sniff.js";

/** How much of a page is searched for a charset that it declares, in bytes (the HTML standard looks at 1024; pages put it later). */
const HEAD = 16_384;

/**
 * Bytes of a web page to text: a byte order mark first, then the charset of the transport (`Content-Type`), then the one that the page
 * declares, else as plain text is read. A declared charset that the bytes belie (a page that says Latin-1 and is UTF-8, or the other
 * way round) gives way to the bytes.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null = null): Decoded {
  if (hasUtf16Mark(bytes) || hasUtf8Mark(bytes)) return decodeText(bytes);
  const label = charsetOf(contentType) ?? declaredCharset(bytes);
  const name = label === null ? null : canonical(label);
  if (name === null || name === "utf-8" || name.startsWith("utf-16")) return decodeText(bytes);
  if (isUtf8(bytes)) return decodeText(bytes);
  if (name === "windows-1252") return decodeText(bytes, "windows-1252");
  const text = new TextDecoder(name).decode(bytes);
  return { text, encoding: name as Encoding, replaced: text.split("\ufffd").length - 1 };
}

/** The charset that a `Content-Type` names, or null. */
function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(contentType?.slice(0, 400) ?? "")?.[1] ?? null;
}

/** The charset of `<meta charset>`, of `<meta http-equiv="Content-Type">` or of an XML declaration. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString("latin1");
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head);
  if (xml) return xml[1]!;
  for (const [meta] of head.matchAll(/<meta\s[^>]{0,400}>/gi)) {
    const found = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(meta);
    if (found) return found[1]!;
  }
  return null;
}

/** The standard's name of a charset; null for one that nobody knows. */
function canonical(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    return name === "iso-8859-1" ? "windows-1252" : name;
  } catch {
    return null;
  }
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Whether the bytes are UTF-8 throughout and use more of it than ASCII. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).length < bytes.length;
  } catch {
    return false;
  }
}
