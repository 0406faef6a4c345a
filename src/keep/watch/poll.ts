import { isProblem, type Problem, type Source, sha256 } from "../../model/index.js";
import {
  type Answer,
  problemOf,
  sourcesOfAnswer,
  statusError,
  type WebClient,
  type WebError,
} from "../../read/index.js";
import type { FeedState } from "../../store/index.js";
import { afterFailure } from "./schedule.js";

/** What came of one look at a feed or a page. */
export interface Looked {
  /** What is to be kept of it once its sources are. */
  state: FeedState;
  /** Its entries, or the page; none where nothing has changed. */
  sources: (Source | Problem)[];
  changed: boolean;
}

/**
 * Looks at a feed or page, asking for it only if it has changed since. A failure is a problem, and makes the next look later. `every` is the
 * usual time between two looks, in milliseconds.
 */
export async function look(state: FeedState, client: WebClient, now: () => string, every: number): Promise<Looked> {
  let answer: Answer;
  try {
    answer = await client.get(state.url, { etag: state.etag, lastModified: state.lastModified });
  } catch (error) {
    return failed(state, error as WebError, now(), every, null);
  }
  if (answer.status === 304) return unchanged(state, now());
  if (answer.status !== 200) return failed(state, statusError(answer.status), now(), every, answer.retryAfter);
  const bytes = sha256(answer.bytes);
  const { etag, lastModified } = answer;
  const next = { ...state, checked: now(), due: null, failures: 0, etag, lastModified, bytes };
  if (bytes === state.bytes) return unchanged(next, now());
  const sources = [...sourcesOfAnswer(answer, now())];
  const all = sources.every(isProblem) ? { ...next, etag: state.etag, lastModified: state.lastModified } : next;
  return { state: all, sources, changed: true };
}

function unchanged(state: FeedState, checked: string): Looked {
  return { state: { ...state, checked, due: null, failures: 0 }, sources: [], changed: false };
}

function failed(state: FeedState, error: unknown, now: string, every: number, retryAfter: string | null): Looked {
  const problem = problemOf(state.url, error);
  return { state: afterFailure(state, now, every, retryAfter), sources: [problem], changed: false };
}
