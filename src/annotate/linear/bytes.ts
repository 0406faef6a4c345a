/** Reads the numbers and strings that a model file is made of (models/en/FORMAT.md). */
export class Reader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  /** An unsigned integer below 2^32, seven bits a byte, low bits first. */
  count(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const b = this.byte();
      value += (b & 127) * scale;
      if (b < 128) return value;
      scale *= 128;
    }
  }

  /** A signed integer, zigzag-coded. */
  signed(): number {
    const n = this.count();
    return n % 2 === 0 ? n / 2 : -(n + 1) / 2;
  }

  text(): string {
    const length = this.count();
    const slice = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return new TextDecoder().decode(slice);
  }

  texts(): string[] {
    return Array.from({ length: this.count() }, () => this.text());
  }
}

/** Writes what `Reader` reads. */
export class Writer {
  private buffer = new Uint8Array(1 << 16);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.buffer.length) {
      const wider = new Uint8Array(this.length * 2);
      wider.set(this.buffer);
      this.buffer = wider;
    }
    this.buffer[this.length++] = value;
  }

  count(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  signed(value: number): void {
    this.count(value >= 0 ? value * 2 : -value * 2 - 1);
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.count(bytes.length);
    for (const b of bytes) this.byte(b);
  }

  texts(values: readonly string[]): void {
    this.count(values.length);
    for (const value of values) this.text(value);
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }
}
