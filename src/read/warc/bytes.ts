import { GAP } from "../gunzip.js";

const NEWLINE = 10;

/** Bytes are lost here: what was begun before does not go on. */
export class GapError extends Error {
  override name = "GapError";
}

/** Reads a stream by lines and by counts, holding one chunk of it. Throws `GapError`, once, where bytes are lost. */
export class ByteReader {
  private chunk: Uint8Array = new Uint8Array(0);
  private at = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its end, at most `limit` characters of it kept; null at the end. Bytes stand as Latin-1. */
  async line(limit: number): Promise<string | null> {
    let line = "";
    let any = false;
    while (await this.fill()) {
      any = true;
      const end = this.chunk.indexOf(NEWLINE, this.at);
      const stop = end < 0 ? this.chunk.length : end;
      const room = Math.min(stop, this.at + limit - line.length);
      line += Buffer.from(this.chunk.buffer, this.chunk.byteOffset + this.at, room - this.at).toString("latin1");
      this.at = end < 0 ? stop : end + 1;
      if (end >= 0) break;
    }
    return any ? line.replace(/\r$/, "") : null;
  }

  /** The next `count` bytes, those after the first `keep` dropped; fewer where the stream ends. */
  async take(count: number, keep: number): Promise<{ bytes: Uint8Array; passed: number }> {
    const pieces: Uint8Array[] = [];
    let passed = 0;
    while (passed < count && (await this.fill())) {
      const end = Math.min(this.chunk.length, this.at + count - passed);
      const wanted = Math.min(end, this.at + keep - passed);
      if (wanted > this.at) pieces.push(this.chunk.subarray(this.at, wanted));
      passed += end - this.at;
      this.at = end;
    }
    return { bytes: Buffer.concat(pieces), passed };
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private async fill(): Promise<boolean> {
    while (this.at >= this.chunk.length) {
      const next = await this.chunks.next();
      if (next.done) return false;
      if (next.value === GAP) throw new GapError();
      this.chunk = next.value;
      this.at = 0;
    }
    return true;
  }
}
