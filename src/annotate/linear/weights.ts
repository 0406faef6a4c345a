import type { Reader } from "./bytes.js";
import type { Scorer } from "./scorer.js";

/** Bits of a pair that hold the class; the weight has the rest of its 16. */
const CLASS_BITS = 7;
const CLASSES = 1 << CLASS_BITS;
const HIGHEST = 0x7fff >> CLASS_BITS;
const LOWEST = -HIGHEST - 1;

/** Cells of 16 bits in a slot of the table: two for the key, one for the length of the row, and the row itself if it is short. */
const SLOT = 8;
const SHORT = SLOT - 3;
/** In place of a length: the row is elsewhere, where the slot's third integer says. */
const ELSEWHERE = -1;

/** Trained weights, frozen: an open-addressing table from feature hash to a row of (class, weight) pairs, 16 bits a pair; a
 * weight that is too large for them is several pairs, which add up to it.
 *
 * What costs here is memory that is in no cache: a slot is a quarter of a cache line and most rows fit into their slot, so that
 * a feature costs one line; only rows of many pairs, which texts are full of, lie behind the table. */
export class Weights implements Scorer {
  private found = new Int32Array(128);

  private constructor(
    private readonly cells: Int16Array,
    private readonly integers: Int32Array,
    private readonly mask: number,
  ) {}

  /** Reads what `packWeights` wrote; see models/en/FORMAT.md. Throws an `Error` if it has more than 128 classes. */
  static read(reader: Reader): Weights {
    const features = reader.count();
    const pairs = reader.count();
    const keys = new Int32Array(features);
    const starts = new Int32Array(features + 1);
    const rows = new Rows(pairs);
    let key = -0x80000000;
    for (let f = 0; f < features; f++) {
      key = (key + reader.count()) | 0;
      keys[f] = key;
      starts[f] = rows.size;
      for (let left = reader.count(); left > 0; left--) rows.add(reader.byte(), reader.signed());
    }
    starts[features] = rows.size;
    return Weights.of(keys, starts, rows.cells);
  }

  private static of(keys: Int32Array, starts: Int32Array, rows: Int16Array): Weights {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, keys.length * 1.7)));
    let behind = capacity * SLOT;
    let size = behind;
    for (let f = 0; f < keys.length; f++) {
      const length = starts[f + 1]! - starts[f]!;
      if (length > SHORT) size += length + 1;
    }
    const memory = new ArrayBuffer(2 * (size + (size & 1)));
    const cells = new Int16Array(memory);
    const integers = new Int32Array(memory);
    for (let f = 0; f < keys.length; f++) {
      const slot = freeSlot(integers, capacity - 1, keys[f]!);
      const start = starts[f]!;
      const length = starts[f + 1]! - start;
      let at = slot * SLOT + 2;
      integers[(slot * SLOT) / 2] = keys[f]!;
      if (length > SHORT) {
        cells[at] = ELSEWHERE;
        integers[at / 2 + 1] = behind;
        at = behind;
        behind += length + 1;
      }
      cells[at] = length;
      for (let i = 0; i < length; i++) cells[at + 1 + i] = rows[start + i]!;
    }
    return new Weights(cells, integers, capacity - 1);
  }

  /** In two loops of independent steps, so that the processor can wait for many cells of memory at once. */
  add(keys: Int32Array, count: number, scores: Int32Array): void {
    const hits = this.find(keys, count);
    const { cells, found } = this;
    for (let k = 0; k < hits; k++) {
      const row = found[k]!;
      const end = row + cells[row]!;
      for (let i = row + 1; i <= end; i++) {
        const pair = cells[i]!;
        scores[pair & (CLASSES - 1)]! += pair >> CLASS_BITS;
      }
    }
  }

  /** Puts the rows of the keys that have one into `found`; answers how many. */
  private find(keys: Int32Array, count: number): number {
    if (this.found.length < count) this.found = new Int32Array(2 * count);
    const { cells, integers, mask, found } = this;
    let hits = 0;
    for (let k = 0; k < count; k++) {
      const key = keys[k]!;
      let slot = key & mask;
      let there = integers[slot << 2]!;
      while (there !== 0 && there !== key) {
        slot = (slot + 1) & mask;
        there = integers[slot << 2]!;
      }
      const row = (slot << 3) | 2;
      found[hits] = cells[row] === ELSEWHERE ? integers[(slot << 2) | 2]! : row;
      hits += there === 0 ? 0 : 1;
    }
    return hits;
  }
}

/** The first free slot for a key. Hashes are never 0 (`scramble`), which marks a free one. */
function freeSlot(integers: Int32Array, mask: number, key: number): number {
  let slot = key & mask;
  while (integers[(slot * SLOT) / 2] !== 0) slot = (slot + 1) & mask;
  return slot;
}

/** Pairs of row after row while they are read. */
class Rows {
  cells: Int16Array;
  size = 0;

  constructor(pairs: number) {
    this.cells = new Int16Array(pairs + 16);
  }

  add(cls: number, weight: number): void {
    if (cls >= CLASSES) throw new Error(`weights for ${cls + 1} classes; ${CLASSES} at most`);
    for (let left = weight; left !== 0; ) {
      const part = Math.max(LOWEST, Math.min(HIGHEST, left));
      if (this.size === this.cells.length) this.widen();
      this.cells[this.size++] = (part << CLASS_BITS) | cls;
      left -= part;
    }
  }

  private widen(): void {
    const wider = new Int16Array(Math.ceil(this.cells.length * 1.2));
    wider.set(this.cells);
    this.cells = wider;
  }
}
