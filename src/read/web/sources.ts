import type { Problem, Source } from "../../model/index.js";
import { sourcesOfFeed } from "../feed/index.js";
import { formatByBytes, isJsonFeed, isPageType } from "../format.js";
import { oneSource } from "../whole.js";
import type { Answer } from "./fetch.js";
import { WebError } from "./request.js";

/** What was had from an address, as sources: a page, a text, or the entries of a feed. `fetched` is the caller's clock, ISO 8601. */
export function* sourcesOfAnswer(answer: Answer, fetched: string): Generator<Source | Problem> {
  const { url, bytes, contentType } = answer;
  if (answer.status !== 200) {
    yield problemOf(url, statusError(answer.status));
    return;
  }
  const format = formatByBytes(bytes);
  if (format === "feed" || (format === "jsonl" && isJsonFeed(bytes))) yield* sourcesOfFeed(url, bytes, url, fetched);
  else if (format === "html" || isPageType(contentType ?? ""))
    yield oneSource(url, bytes, "html", { uri: url, fetched, contentType });
  else if (format === "text") yield oneSource(url, bytes, "text", { uri: url, fetched, contentType });
  else
    yield { code: "unreadable", at: url, what: "neither a page nor a feed", advice: "save it as a file and give that" };
}

/** What a status means for someone who named the address. */
export function statusError(status: number): WebError {
  const said =
    status === 404 || status === 410
      ? "there is no such page"
      : status === 401 || status === 403
        ? "the server does not let programs see it"
        : status === 429
          ? "the server asks to be left alone for a while"
          : "the server cannot give it";
  return new WebError("unreachable", `${said} (HTTP ${status})`);
}

/** A failure to fetch, as a problem of that address. */
export function problemOf(url: string, error: unknown): Problem {
  if (!(error instanceof WebError)) throw error;
  const advice =
    error.kind === "refused"
      ? "if you trust it, save the page and give the file"
      : "check the address, or try again later";
  return { code: error.kind, at: url, what: error.message, advice };
}
