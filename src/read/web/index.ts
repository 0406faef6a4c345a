/** Pages and feeds from addresses that the user named; nothing else is ever fetched. */
import type { Problem, Source } from "../../model/index.js";
import type { WebClient } from "./client.js";
import { problemOf, sourcesOfAnswer } from "./sources.js";

export { WebClient, type WebClientOptions } from "./client.js";
export type { Answer } from "./fetch.js";
export { WebError } from "./request.js";
export { problemOf, sourcesOfAnswer, statusError } from "./sources.js";

/** Whether a path of the command line is a web address. */
export function isUrl(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** What an address holds, as sources; `now` tells the time, ISO 8601. */
export async function* readUrl(url: string, client: WebClient, now: () => string): AsyncGenerator<Source | Problem> {
  try {
    const answer = await client.get(url);
    yield* sourcesOfAnswer(answer, now());
  } catch (error) {
    yield problemOf(url, error);
  }
}
