import { createGunzip, type Gunzip } from "node:zlib";

/** Stands in a stream where bytes are lost: what comes after does not continue what came before. Itself it is empty. */
export const GAP: Uint8Array = new Uint8Array(0);

/** What is fed at a time: where packed bytes are damaged, about so many of them are lost. */
const STEP = 16 * 1024;
/** A member's mark may lie across two pieces: one byte less than it is long. */
const MARK = 3;

/** Whether bytes begin as gzip does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/**
 * Unpacks gzip of one or many members in constant memory, however much comes out. After a damage it goes on at the next member that begins
 * behind it, with a `GAP` between; a stream that ends in the middle of a member ends in a gap.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let member: Member | null = new Member();
  let held: Uint8Array = new Uint8Array(0);
  try {
    for await (const piece of stepsOf(chunks)) {
      let next = piece;
      if (member === null) {
        const joined: Uint8Array = Buffer.concat([held, piece]);
        const start = nextMember(joined);
        held = joined.slice(start < 0 ? Math.max(0, joined.length - MARK) : joined.length);
        if (start < 0) continue;
        member = new Member();
        next = joined.subarray(start);
      }
      yield* member.put(next);
      if (!member.failed) continue;
      member = null;
      yield GAP;
    }
    if (member === null) return;
    yield* member.end();
    if (member.failed) yield GAP;
  } finally {
    member?.close();
  }
}

async function* stepsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += STEP) yield chunk.subarray(from, from + STEP);
  }
}

/** Where in the bytes a member may begin: the three bytes of gzip's mark and a byte of flags that it knows. */
function nextMember(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x1f); at >= 0 && at + 3 < bytes.length; at = bytes.indexOf(0x1f, at + 1)) {
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && bytes[at + 3]! < 0x20) return at;
  }
  return -1;
}

/** One run of `zlib` over members that follow each other; what comes out is handed on while it comes. */
class Member {
  failed = false;
  private ended = false;
  private wake = () => {};
  private readonly zip: Gunzip = createGunzip({ chunkSize: 1 << 16 });

  constructor() {
    this.zip.on("readable", () => this.wake());
    this.zip.on("end", () => {
      this.ended = true;
      this.wake();
    });
    this.zip.on("error", () => {
      this.failed = true;
      this.wake();
    });
  }

  async *put(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    let taken = false;
    this.zip.write(bytes, () => {
      taken = true;
      this.wake();
    });
    yield* this.drain(() => taken);
  }

  async *end(): AsyncGenerator<Uint8Array> {
    this.zip.end();
    yield* this.drain(() => this.ended);
  }

  /** Frees what zlib holds where its reader stops early. */
  close(): void {
    this.zip.destroy();
  }

  private async *drain(isDone: () => boolean): AsyncGenerator<Uint8Array> {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      for (let out = this.zip.read(); out !== null; out = this.zip.read()) yield out as Uint8Array;
      if (this.failed || this.ended || isDone()) return;
      await woken;
    }
  }
}
