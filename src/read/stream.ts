import type { Problem, Source } from "../model/index.js";
import { type Format, formatByBytes } from "./format.js";
import { readJsonl } from "./jsonl.js";
import { refusal } from "./problems.js";
import { readWhole } from "./whole.js";

/** Reads a stream of bytes; where no format is given, its first bytes tell. A stream that fails ends in a problem. */
export async function* readStream(
  at: string,
  chunks: AsyncIterable<Uint8Array>,
  format: Format | null,
): AsyncGenerator<Source | Problem> {
  try {
    const iterator = chunks[Symbol.asyncIterator]();
    const first = await iterator.next();
    const all = resume(first, iterator);
    const found = format ?? formatByBytes(first.done ? new Uint8Array() : first.value);
    if (found === "jsonl") yield* readJsonl(at, all);
    else yield await readWhole(at, all, found);
  } catch (error) {
    yield refusal(at, error);
  }
}

/** The stream as it was before its first chunk was looked at; closed when its reader stops early. */
async function* resume(
  first: IteratorResult<Uint8Array>,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
