/** Enough of a stream's beginning to tell what it is, in bytes. */
const HEAD = 2048;

/**
 * The first bytes of a stream, `HEAD` of them or all there are, and the stream whole again; closed when its reader stops early. A stream
 * that fails this early fails once it is read. JSON lines are told by the first: a program that writes one at a time is not waited for.
 */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let failure: { error: unknown } | null = null;
  while (length < HEAD && !isJsonLine(first)) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      first.push(next.value);
      length += next.value.length;
    } catch (error) {
      failure = { error };
      break;
    }
  }
  return { head: first.length === 1 ? first[0]! : Buffer.concat(first), all: resume(first, iterator, failure) };
}

const BRACE = 123;
const NEWLINE = 10;

function isJsonLine(pieces: readonly Uint8Array[]): boolean {
  return pieces[0]?.[0] === BRACE && pieces.at(-1)!.includes(NEWLINE);
}

async function* resume(
  first: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
  failure: { error: unknown } | null,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    if (failure) throw failure.error;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
