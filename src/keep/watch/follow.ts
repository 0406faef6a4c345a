import { isProblem, type Problem, type Source } from "../../model/index.js";
import { problemOf, sourcesOfAnswer, type WebClient } from "../../read/index.js";
import type { Store } from "../../store/index.js";

/**
 * The pages that entries of a feed link to, in place of the entries; an entry whose page cannot be had stands for itself. An entry that was
 * followed before and has not changed is passed over. Entries whose pages were had are told to `done`: once the pages are kept they are
 * to be kept as sources too, so that the feed's words are not lost and they are not followed again.
 */
export async function* follow(
  found: readonly (Source | Problem)[],
  store: Store,
  client: WebClient,
  now: () => string,
  done: (entry: Source) => void,
): AsyncGenerator<Source | Problem> {
  for (const one of found) {
    if (isProblem(one) || one.format !== "jsonl" || !one.uri) yield one;
    else if ((await store.getSource(one.hash)) === null) yield* pageOf(one, one.uri, client, now, done);
  }
}

async function* pageOf(
  entry: Source,
  uri: string,
  client: WebClient,
  now: () => string,
  done: (entry: Source) => void,
): AsyncGenerator<Source | Problem> {
  let pages: (Source | Problem)[];
  try {
    pages = [...sourcesOfAnswer(await client.get(uri), now())];
  } catch (error) {
    pages = [problemOf(uri, error)];
  }
  const page = pages.length === 1 ? pages[0]! : null;
  if (page === null || isProblem(page) || page.format === "jsonl") {
    if (page !== null && isProblem(page)) yield page;
    yield entry;
    return;
  }
  yield page;
  done(entry);
}
