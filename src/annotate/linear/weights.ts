import type { Reader } from "./bytes.js";
import type { Scorer } from "./scorer.js";

/** Bits of a pair that hold the class; the weight has the rest of its 16. */
const CLASS_BITS = 7;
const CLASSES = 1 << CLASS_BITS;
const HIGHEST = 0x7fff >> CLASS_BITS;
const LOWEST = -HIGHEST - 1;

/** Trained weights, frozen: an open-addressing table from feature hash to a row of (class, weight) pairs.
 *
 * What costs here is memory that is in no cache. `table` interleaves key and row start so that a look-up touches one cache line;
 * a row is its length, then 16 bits a pair; a weight that is too large for them is several pairs, which add up to it. */
export class Weights implements Scorer {
  private found = new Int32Array(128);

  private constructor(
    private readonly table: Int32Array,
    private readonly mask: number,
    private readonly rows: Int16Array,
    /** One bit for some of the hash's high bits: most features of a text are unknown, and a megabyte that stays in the
     * cache tells so sooner than the table. */
    private readonly filter: Int32Array,
    private readonly filterShift: number,
  ) {}

  /** Reads what `packWeights` wrote; see models/en/FORMAT.md. Throws an `Error` if it has more than 128 classes. */
  static read(reader: Reader): Weights {
    const features = reader.count();
    const pairs = reader.count();
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, features * 1.7)));
    const table = new Int32Array(capacity * 2);
    const rows = new Rows(features + pairs);
    const filterBits = Math.max(10, Math.ceil(Math.log2(Math.max(2, features * 6))));
    const filter = new Int32Array(2 ** (filterBits - 5));
    const filterShift = 32 - filterBits;
    let key = -0x80000000;
    for (let f = 0; f < features; f++) {
      key = (key + reader.count()) | 0;
      insert(table, capacity - 1, key, rows.start());
      filter[(key >>> filterShift) >>> 5]! |= 1 << ((key >>> filterShift) & 31);
      for (let left = reader.count(); left > 0; left--) rows.add(reader.byte(), reader.signed());
    }
    return new Weights(table, capacity - 1, rows.cells, filter, filterShift);
  }

  /** In three loops of independent steps, so that the processor can wait for many cells of memory at once. */
  add(keys: Int32Array, count: number, scores: Int32Array): void {
    const { rows, found } = this;
    const hits = this.find(keys, this.likely(keys, count));
    for (let k = 0; k < hits; k++) {
      const row = found[k]!;
      const end = row + rows[row]!;
      for (let i = row + 1; i <= end; i++) {
        const pair = rows[i]!;
        scores[pair & (CLASSES - 1)]! += pair >> CLASS_BITS;
      }
    }
  }

  /** Puts the places of the keys that the filter lets through into `found`; answers how many. */
  private likely(keys: Int32Array, count: number): number {
    const { filter, filterShift } = this;
    if (this.found.length < count) this.found = new Int32Array(2 * count);
    const { found } = this;
    let n = 0;
    for (let k = 0; k < count; k++) {
      const bit = keys[k]! >>> filterShift;
      found[n] = k;
      n += (filter[bit >>> 5]! >>> (bit & 31)) & 1;
    }
    return n;
  }

  /** Turns the first places in `found` into the starts of their keys' rows; answers how many have one. */
  private find(keys: Int32Array, count: number): number {
    const { table, mask, found } = this;
    let n = 0;
    for (let k = 0; k < count; k++) {
      const key = keys[found[k]!]!;
      let slot = key & mask;
      let there = table[slot << 1]!;
      while (there !== 0 && there !== key) {
        slot = (slot + 1) & mask;
        there = table[slot << 1]!;
      }
      found[n] = table[(slot << 1) | 1]!;
      n += there === 0 ? 0 : 1;
    }
    return n;
  }
}

function insert(table: Int32Array, mask: number, key: number, row: number): void {
  let slot = key & mask;
  while (table[slot << 1] !== 0) slot = (slot + 1) & mask;
  table[slot << 1] = key;
  table[(slot << 1) | 1] = row;
}

/** Rows while they are made. */
class Rows {
  cells: Int16Array;
  private at = 0;
  private row = 0;

  constructor(size: number) {
    this.cells = new Int16Array(size);
  }

  /** Begins a row; answers where. */
  start(): number {
    this.row = this.take();
    return this.row;
  }

  add(cls: number, weight: number): void {
    if (cls >= CLASSES) throw new Error(`weights for ${cls + 1} classes; ${CLASSES} at most`);
    for (let left = weight; left !== 0; ) {
      const part = Math.max(LOWEST, Math.min(HIGHEST, left));
      this.cells[this.take()] = (part << CLASS_BITS) | cls;
      this.cells[this.row]!++;
      left -= part;
    }
  }

  private take(): number {
    if (this.at === this.cells.length) {
      const wider = new Int16Array(Math.ceil(this.cells.length * 1.1) + 16);
      wider.set(this.cells);
      this.cells = wider;
    }
    return this.at++;
  }
}
