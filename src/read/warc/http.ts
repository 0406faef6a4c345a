import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { isGzip } from "../gunzip.js";
import { parseHeaders } from "./records.js";

/** An answer of a web server as an archive keeps it. */
export interface HttpAnswer {
  status: number;
  headers: ReadonlyMap<string, string>;
  body: Uint8Array;
}

/** Longest head of an answer that is looked through, in bytes. */
const MAX_HEAD = 256 * 1024;

/** Takes an answer apart; null where the bytes are none. */
export function parseAnswer(bytes: Uint8Array): HttpAnswer | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_HEAD)).toString("latin1");
  const end = /\r?\n\r?\n/.exec(text);
  const [first = "", ...lines] = text.slice(0, end?.index ?? text.length).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(first)?.[1];
  if (status === undefined) return null;
  const body = end ? bytes.subarray(end.index + end[0].length) : new Uint8Array(0);
  return { status: Number(status), headers: parseHeaders(lines), body };
}

/** The body as the page's own bytes, or why it cannot be had. Archives often keep it unpacked under the old headers: then it stands. */
export function bodyOf(answer: HttpAnswer, limit: number): Uint8Array | "too-large" | "damaged" {
  const chunked = /chunked/i.test(answer.headers.get("transfer-encoding") ?? "");
  const bytes = chunked ? (dechunk(answer.body) ?? answer.body) : answer.body;
  const encoding = (answer.headers.get("content-encoding") ?? "").toLowerCase().trim();
  return unpack(bytes, encoding, limit);
}

/** Undoes a content encoding; at most `limit` bytes come out. */
export function unpack(bytes: Uint8Array, encoding: string, limit: number): Uint8Array | "too-large" | "damaged" {
  const options = { maxOutputLength: limit };
  try {
    if (isGzip(bytes)) return gunzipSync(bytes, options);
    if (encoding === "br") return brotliDecompressSync(bytes, options);
    if (encoding === "deflate") return inflateSync(bytes, options);
    return bytes;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return "too-large";
    return isPlain(bytes) ? bytes : "damaged";
  }
}

/** Markup or words: no control characters at its start. */
function isPlain(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 512);
  return head.length > 0 && head.every((byte) => byte > 31 || (byte >= 9 && byte <= 13));
}

/** The chunks put together (RFC 9112 §7.1); null where the bytes are not in chunks. */
function dechunk(bytes: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    if (end < 0 || end - at > 128) return null;
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(Buffer.from(bytes.subarray(at, end)).toString("latin1"))?.[1];
    if (size === undefined) return null;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
  }
  return Buffer.concat(pieces);
}
