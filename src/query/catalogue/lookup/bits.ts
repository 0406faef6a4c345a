/** A set of positions in a list, a bit each: filters over long lists are intersections of these. */
export class Bits {
  private readonly words: Uint32Array;

  constructor(readonly size: number) {
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  static of(size: number, positions: Iterable<number>): Bits {
    const bits = new Bits(size);
    for (const at of positions) bits.add(at);
    return bits;
  }

  /** What all of them have; null where there are none. Takes the first for it. */
  static common([first, ...rest]: readonly Bits[]): Bits | null {
    return first === undefined ? null : rest.reduce((met, other) => met.meet(other), first);
  }

  add(at: number): void {
    this.words[at >>> 5]! |= 1 << (at & 31);
  }

  has(at: number): boolean {
    return (this.words[at >>> 5]! & (1 << (at & 31))) !== 0;
  }

  /** Keeps what the other has too. */
  meet(other: Bits): this {
    for (let i = 0; i < this.words.length; i++) this.words[i]! &= other.words[i]!;
    return this;
  }

  /** Takes in what the other has. */
  join(other: Bits): this {
    for (let i = 0; i < this.words.length; i++) this.words[i]! |= other.words[i]!;
    return this;
  }

  /** The positions, rising. */
  positions(): number[] {
    const found: number[] = [];
    for (let i = 0; i < this.words.length; i++) {
      for (let word = this.words[i]!; word !== 0; word &= word - 1)
        found.push((i << 5) + 31 - Math.clz32(word & -word));
    }
    return found;
  }
}
