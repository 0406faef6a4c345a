import { GAP } from "./gunzip.js";

/** A line of bytes without its end, and its number from 1. */
export interface ByteLine {
  bytes: Uint8Array;
  number: number;
  /** False where it was longer than the limit and is cut. */
  whole: boolean;
  /** True where bytes of it are lost. */
  damaged: boolean;
}

const NEWLINE = 10;
const RETURN = 13;

/** Lines of a stream, one at a time; of a line longer than `limit` bytes only the beginning is kept. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  let damaged = false;
  let number = 0;
  const take = (piece: Uint8Array) => {
    const room = limit - length;
    if (piece.length > room) whole = false;
    const kept = piece.length > room ? piece.subarray(0, room) : piece;
    if (kept.length > 0) pieces.push(kept);
    length += kept.length;
  };
  const finish = (): ByteLine => {
    const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    const line = { bytes: withoutReturn(bytes), number: ++number, whole, damaged };
    pieces = [];
    length = 0;
    whole = true;
    damaged = false;
    return line;
  };
  for await (const chunk of chunks) {
    damaged ||= chunk === GAP;
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0 || damaged) yield finish();
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;
}
