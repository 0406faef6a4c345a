import type { Problem, Source } from "../../model/index.js";
import type { Coder } from "../coder.js";
import type { Results } from "./messages.js";
import { Thread } from "./thread.js";

/** A report that takes a thread longer than this is set aside, in milliseconds: a thousand times what a long one takes. */
const PATIENCE_MS = 180_000;

/**
 * Codes in `size` threads, each with an engine of its own. A report that ends its thread, or keeps it beyond patience, is set aside; the
 * others of its batch are coded again, one by one, in a new thread.
 */
export function codeInThreads(size: number, patience = PATIENCE_MS): Coder {
  const threads = Array.from({ length: size }, () => new Thread(patience));
  return {
    width: 2 * size,
    async code(batch) {
      const free = threads.reduce((a, b) => (b.load < a.load ? b : a));
      return (await free.code(batch)) ?? oneByOne(free, batch);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

async function oneByOne(thread: Thread, batch: readonly Source[]): Promise<Results> {
  const results: Results = [];
  for (const source of batch) {
    const alone = await thread.code([source]);
    results.push(alone?.[0] ?? lost(source));
  }
  return results;
}

function lost({ origin }: Source): Problem {
  return {
    code: "set-aside",
    at: origin,
    what: "coding it takes more time or memory than a report may",
    advice: "it is set aside and its bytes are kept; please report it with the text",
  };
}
