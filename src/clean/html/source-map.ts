import type { Span } from "../../model/index.js";
import type { Line } from "./blocks.js";
import { entityAt } from "./entities.js";

/** A stretch of text and the line of the page that it was copied from. */
export interface Mapped {
  start: number;
  line: Line;
}

/** Leads from a page's text back to the bytes that it was made of. Offsets of text count UTF-16 code units. */
export class SourceMap {
  private readonly offsets: ByteOffsets;

  constructor(
    private readonly source: string,
    private readonly mapped: readonly Mapped[],
    bytes: Uint8Array,
    encoding: string,
  ) {
    this.offsets = new ByteOffsets(source, bytes, encoding);
  }

  /** The bytes from the first to the last character of a span of the text, tags between them included; null for words not of the page. */
  bytesOf(span: Span): Span | null {
    const first = this.sourceAt(span.start);
    const last = this.sourceAt(Math.max(span.start, span.end - 1));
    return first && last ? { start: this.offsets.at(first.start), end: this.offsets.at(last.end) } : null;
  }

  /** The bytes of a whole line of the page. */
  bytesOfLine(line: Line): Span {
    const first = line.pieces[0]!;
    const last = line.pieces.at(-1)!;
    return {
      start: this.offsets.at(characterAt(this.source, first.node.start, first.from).start),
      end: this.offsets.at(characterAt(this.source, last.node.start, last.from + last.length - 1).end),
    };
  }

  private sourceAt(offset: number): Span | null {
    const found = this.mapped.findLast(({ start }) => start <= offset);
    if (!found) return null;
    const inLine = offset - found.start;
    const piece = found.line.pieces.findLast(({ at }) => at <= inLine);
    if (!piece) return null;
    const within = Math.min(inLine - piece.at, piece.length - 1);
    return characterAt(this.source, piece.node.start, piece.from + within);
  }
}

/** Where the nth character (UTF-16, entities read) of a text node stands in the source. */
function characterAt(source: string, start: number, n: number): Span {
  let at = start;
  let seen = 0;
  for (;;) {
    const { value, length } = source[at] === "&" ? entityAt(source, at) : { value: source[at] ?? " ", length: 1 };
    if (seen + value.length > n || at >= source.length) return { start: at, end: at + length };
    seen += value.length;
    at += length;
  }
}

/** From characters of the decoded source to bytes. The source is walked once, when first asked. */
class ByteOffsets {
  private known: Uint32Array | null = null;

  constructor(
    private readonly source: string,
    private readonly bytes: Uint8Array,
    private readonly encoding: string,
  ) {}

  /** The byte at which the character at `offset` begins. */
  at(offset: number): number {
    if (this.encoding === "windows-1252") return offset;
    if (this.encoding.startsWith("utf-16")) return 2 + 2 * offset;
    this.known ??= this.walk();
    return this.known[offset] ?? this.bytes.length;
  }

  private walk(): Uint32Array {
    const { source, bytes } = this;
    const first = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const plain = this.encoding === "utf-8" && !source.includes("\ufffd");
    return plain ? utf8Starts(source, first) : decodedStarts(source, bytes, this.encoding, first);
  }
}

/** Where each code unit of a text begins in its UTF-8; the second of a pair begins with the first. */
function utf8Starts(source: string, first: number): Uint32Array {
  const starts = new Uint32Array(source.length + 1);
  let byte = first;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    const isSecond = code >= 0xdc00 && code <= 0xdfff;
    starts[i] = isSecond ? starts[i - 1]! : byte;
    if (!isSecond) byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code <= 0xdbff ? 4 : 3;
  }
  starts[source.length] = byte;
  return starts;
}

/** The same for any encoding, by decoding byte after byte. */
function decodedStarts(source: string, bytes: Uint8Array, encoding: string, first: number): Uint32Array {
  const starts = new Uint32Array(source.length + 1);
  const decoder = new TextDecoder(encoding);
  let character = 0;
  let begun = first;
  for (let byte = first; byte < bytes.length; byte++) {
    const { length } = decoder.decode(bytes.subarray(byte, byte + 1), { stream: true });
    for (let i = 0; i < length && character < starts.length; i++) starts[character++] = begun;
    if (length > 0) begun = byte + 1;
  }
  return starts.fill(bytes.length, character);
}
