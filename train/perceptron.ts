import { Writer } from "../src/annotate/linear/bytes.js";
import type { Scorer } from "../src/annotate/linear/scorer.js";

/** Averaged perceptron (Collins 2002; lazy averaging after Daumé) over hashed features with sparse rows: a feature gets a
 * row when it is first part of an update, a row a cell for each class it was updated for. */
export class Perceptron implements Scorer {
  private table = new Int32Array(1 << 18);
  private mask = (1 << 17) - 1;
  private features = 0;
  private start = new Int32Array(1 << 16);
  private length = new Uint8Array(1 << 16);
  private room = new Uint8Array(1 << 16);
  private updates = new Uint16Array(1 << 16);
  private cells = 0;
  private cls = new Uint8Array(1 << 18);
  private weight = new Int32Array(1 << 18);
  private total = new Float64Array(1 << 18);
  private stamp = new Int32Array(1 << 18);
  /** Counts decisions, the unit of averaging. */
  private now = 0;
  /** One bit for each (hashed) feature that was part of an update once: a feature gets its row the second time, because
   * those met once only learn their sentence by heart. */
  private met = new Uint32Array(1 << 21);

  /** All that is learned so far, to go on from later. */
  state(): object {
    return { ...this };
  }

  restore(state: object): void {
    Object.assign(this, state);
  }

  tick(): void {
    this.now++;
  }

  size(): number {
    return this.features;
  }

  add(keys: Int32Array, count: number, scores: Int32Array): void {
    const { table, mask, start, length, cls, weight } = this;
    for (let k = 0; k < count; k++) {
      const key = keys[k]!;
      let slot = key & mask;
      let found = table[slot << 1]!;
      while (found !== 0 && found !== key) {
        slot = (slot + 1) & mask;
        found = table[slot << 1]!;
      }
      if (found === 0) continue;
      const row = table[(slot << 1) | 1]!;
      const from = start[row]!;
      const end = from + length[row]!;
      for (let i = from; i < end; i++) scores[cls[i]!]! += weight[i]!;
    }
  }

  /** Moves the weights of the features towards one class and away from another. */
  correct(keys: Int32Array, count: number, right: number, wrong: number): void {
    for (let k = 0; k < count; k++) {
      const row = this.row(keys[k]!);
      if (row < 0) continue;
      if (this.updates[row]! < 65535) this.updates[row]!++;
      this.shift(this.cell(row, right), 1);
      this.shift(this.cell(row, wrong), -1);
    }
  }

  private shift(cell: number, by: number): void {
    this.total[cell]! += this.weight[cell]! * (this.now - this.stamp[cell]!);
    this.stamp[cell] = this.now;
    this.weight[cell]! += by;
  }

  private row(key: number): number {
    let slot = key & this.mask;
    while (this.table[slot << 1] !== 0) {
      if (this.table[slot << 1] === key) return this.table[(slot << 1) | 1]!;
      slot = (slot + 1) & this.mask;
    }
    if (!this.meet(key)) return -1;
    const row = this.features++;
    this.table[slot << 1] = key;
    this.table[(slot << 1) | 1] = row;
    if (row >= this.start.length) {
      this.start = widen(this.start, new Int32Array(row * 2));
      this.length = widen(this.length, new Uint8Array(row * 2));
      this.room = widen(this.room, new Uint8Array(row * 2));
      this.updates = widen(this.updates, new Uint16Array(row * 2));
    }
    this.start[row] = this.take(2);
    this.room[row] = 2;
    if (this.features * 1.8 > this.mask) this.rehash();
    return row;
  }

  /** Whether the feature was met before. */
  private meet(key: number): boolean {
    const bit = 1 << (key & 31);
    const word = (key >>> 5) & (this.met.length - 1);
    const before = (this.met[word]! & bit) !== 0;
    this.met[word]! |= bit;
    return before;
  }

  private cell(row: number, target: number): number {
    const from = this.start[row]!;
    const used = this.length[row]!;
    for (let i = from; i < from + used; i++) if (this.cls[i] === target) return i;
    if (used === this.room[row]) this.move(row);
    const cell = this.start[row]! + used;
    this.cls[cell] = target;
    this.stamp[cell] = this.now;
    this.length[row] = used + 1;
    return cell;
  }

  private move(row: number): void {
    const from = this.start[row]!;
    const used = this.length[row]!;
    const room = Math.min(255, used * 2);
    const to = this.take(room);
    for (const array of [this.cls, this.weight, this.total, this.stamp]) array.copyWithin(to, from, from + used);
    this.start[row] = to;
    this.room[row] = room;
  }

  private take(count: number): number {
    const at = this.cells;
    this.cells += count;
    if (this.cells > this.cls.length) {
      const size = Math.ceil(this.cells * 1.6);
      this.cls = widen(this.cls, new Uint8Array(size));
      this.weight = widen(this.weight, new Int32Array(size));
      this.total = widen(this.total, new Float64Array(size));
      this.stamp = widen(this.stamp, new Int32Array(size));
    }
    return at;
  }

  private rehash(): void {
    const old = this.table;
    const size = old.length;
    this.table = new Int32Array(size * 2);
    this.mask = size - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] === 0) continue;
      let slot = old[i]! & this.mask;
      while (this.table[slot << 1] !== 0) slot = (slot + 1) & this.mask;
      this.table[slot << 1] = old[i]!;
      this.table[(slot << 1) | 1] = old[i + 1]!;
    }
  }

  private average(cell: number): number {
    return (this.total[cell]! + this.weight[cell]! * (this.now - this.stamp[cell]!)) / Math.max(1, this.now);
  }

  /** The averaged weights as sorted numbers (see `packSum`), those near nothing left out. */
  averages(): Float64Array {
    const codes = new Float64Array(this.cells);
    let n = 0;
    for (let i = 0; i < this.table.length; i += 2) {
      if (this.table[i] === 0) continue;
      const row = this.table[i + 1]!;
      if (this.updates[row]! < 2) continue;
      for (let c = this.start[row]!; c < this.start[row]! + this.length[row]!; c++) {
        const steps = Math.max(-HALF, Math.min(HALF - 1, Math.round(this.average(c) * STEPS)));
        if (Math.abs(steps) >= STEPS / 4)
          codes[n++] = ((this.table[i]! + 2147483648) * 256 + this.cls[c]!) * 2 * HALF + steps + HALF;
      }
    }
    return codes.slice(0, n).sort();
  }

  /** Writes the averaged weights times `scale`, rounded; a weight below `floor` (in absolute averaged units) and a feature
   * updated fewer than `seen` times are left out. Format: models/en/FORMAT.md. */
  pack(writer: Writer, { scale = 64, floor = 0.02, seen = 2 } = {}): void {
    const kept: { key: number; pairs: [number, number][] }[] = [];
    let count = 0;
    for (let i = 0; i < this.table.length; i += 2) {
      const key = this.table[i]!;
      if (key === 0) continue;
      const row = this.table[i + 1]!;
      if (this.updates[row]! < seen) continue;
      const pairs: [number, number][] = [];
      for (let c = this.start[row]!; c < this.start[row]! + this.length[row]!; c++) {
        const mean = this.average(c);
        const quantised = Math.round(mean * scale);
        if (Math.abs(mean) >= floor && quantised !== 0) pairs.push([this.cls[c]!, quantised]);
      }
      if (pairs.length === 0) continue;
      kept.push({ key, pairs });
      count += pairs.length;
    }
    kept.sort((a, b) => a.key - b.key);
    writer.count(kept.length);
    writer.count(count);
    let last = -0x80000000;
    for (const { key, pairs } of kept) {
      writer.count(key - last);
      last = key;
      writer.count(pairs.length);
      for (const [cls, value] of pairs) {
        writer.byte(cls);
        writer.signed(value);
      }
    }
  }
}

/** Steps of one unit in which averaged weights are kept. */
export const STEPS = 16;
/** A weight is counted in sixteenths, from -256 to 256: with class and feature it fits into one number. */
const HALF = 4096;

/** Writes the mean of several models' averaged weights in sixteenths, those below `floor` left out. Format:
 * models/en/FORMAT.md. */
export function packSum(writer: Writer, models: readonly Float64Array[], { floor }: { floor: number }): void {
  const codes = new Float64Array(models.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const each of models) {
    codes.set(each, at);
    at += each.length;
  }
  codes.sort();
  const rows = new Writer();
  let features = 0;
  let pairs = 0;
  let last = -0x80000000;
  for (let i = 0; i < codes.length; ) {
    const feature = Math.floor(codes[i]! / (512 * HALF));
    const row: [number, number][] = [];
    while (i < codes.length && Math.floor(codes[i]! / (512 * HALF)) === feature) {
      const pair = Math.floor(codes[i]! / (2 * HALF));
      let sum = 0;
      for (; i < codes.length && Math.floor(codes[i]! / (2 * HALF)) === pair; i++)
        sum += (codes[i]! % (2 * HALF)) - HALF;
      const mean = Math.round(sum / models.length);
      if (Math.abs(mean) >= floor * STEPS) row.push([pair % 256, mean]);
    }
    if (row.length === 0) continue;
    const key = feature - 2147483648;
    rows.count(key - last);
    last = key;
    rows.count(row.length);
    for (const [cls, value] of row) {
      rows.byte(cls);
      rows.signed(value);
    }
    features++;
    pairs += row.length;
  }
  writer.count(features);
  writer.count(pairs);
  for (const byte of rows.bytes()) writer.byte(byte);
}

function widen<T extends Int32Array | Uint8Array | Uint16Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
