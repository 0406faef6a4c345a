import { Bits } from "./bits.js";

/** So many code units are searched at a time: one string of everything would outgrow what a string can hold. */
const CHUNK = 1 << 24;
/** Stands between two texts, so that words rarely seem to run from one into the next. */
const BETWEEN = "\n";

/** Texts laid end to end. One search through a long string costs far less than one through each of many. */
interface Chunk {
  text: string;
  /** Where each text begins, rising; a text ends one before the next begins. */
  starts: Uint32Array;
  /** Whose each text is. */
  owners: Uint32Array;
}

/** The texts of a list's things, to find those that hold some words: exactly as `includes` would, text by text. */
export class Haystack {
  private readonly chunks: Chunk[] = [];

  /** `textsOf` gives the texts of the thing at a position, in lower case. */
  constructor(
    readonly size: number,
    textsOf: (at: number) => readonly string[],
  ) {
    let pieces: string[] = [];
    let owners: number[] = [];
    let length = 0;
    const close = () => {
      if (pieces.length > 0) this.chunks.push(chunkOf(pieces, owners));
      [pieces, owners, length] = [[], [], 0];
    };
    for (let at = 0; at < size; at++) {
      for (const text of textsOf(at)) {
        pieces.push(text);
        owners.push(at);
        length += text.length + BETWEEN.length;
      }
      if (length > CHUNK) close();
    }
    close();
  }

  /** Positions of things with a text that holds the words. */
  holding(words: string): Bits {
    const found = new Bits(this.size);
    for (const chunk of this.chunks) searchChunk(chunk, words, found);
    return found;
  }
}

function chunkOf(pieces: readonly string[], owners: readonly number[]): Chunk {
  const starts = new Uint32Array(pieces.length + 1);
  pieces.forEach((text, at) => {
    starts[at + 1] = starts[at]! + text.length + BETWEEN.length;
  });
  return { text: pieces.join(BETWEEN), starts, owners: Uint32Array.from(owners) };
}

function searchChunk({ text, starts, owners }: Chunk, words: string, found: Bits): void {
  for (let piece = 0, at = text.indexOf(words); at >= 0; ) {
    piece = pieceAt(starts, at, piece);
    const next = starts[piece + 1]!;
    const isWithin = at + words.length <= next - BETWEEN.length;
    if (isWithin) found.add(owners[piece]!);
    const from = isWithin ? next : at + 1;
    at = from >= text.length ? -1 : text.indexOf(words, from);
  }
}

/** The text that a place lies in, which is not before `low`. */
function pieceAt(starts: Uint32Array, place: number, low: number): number {
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}
