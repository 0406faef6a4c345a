import { contains, type Event, type HearsayRecord } from "../model/index.js";
import { daysApart } from "./days.js";
import type { EventMention } from "./events/mention.js";
import { wordsOf } from "./words.js";

/** Words of one speaker around the word that tells of an event, as a report quotes them: in lower case, without punctuation. */
export interface QuotedWords {
  speaker: string;
  words: string[];
  /** Where the telling word stands among them. */
  at: number;
}

/** So many words on either side of the telling word are kept. */
const AROUND = 16;
/** So many words in a row, the telling word among them, are one quotation; fewer, where one report quotes no more. */
const RUN = 6;
const SHORT_RUN = 4;
/** Reports that come out farther apart quote a saying that came again. */
const SAME_NEWS_DAYS = 31;
/** Who is not named, and who is known from one report alone, can be told to be nobody elsewhere. */
const NOBODY_ELSEWHERE = /^(unnamed|unknown$|local:[0-9a-f]{8}-)/;

/** The quotation that an event is told in; null where it is told in other words, or where nobody knows whose they are. */
export function quotedIn(event: Event, { document, statements }: HearsayRecord): QuotedWords | null {
  const statement = statements.find(({ id }) => id === event.within);
  const span = statement?.quoted.find((one) => contains(one, event.trigger));
  const speaker = statement?.chain[0]?.entities[0];
  if (!span || speaker === undefined || NOBODY_ELSEWHERE.test(speaker)) return null;
  const all = wordsOf(document.text, span.start, span.end);
  const at = all.findIndex(({ end }) => end > event.trigger.start);
  if (at < 0) return null;
  const from = Math.max(0, at - AROUND);
  return { speaker, words: all.slice(from, at + AROUND + 1).map(({ word }) => word), at: at - from };
}

/** Whether two mentions are told in one quotation of one speaker, though one report may cut it, or set its marks otherwise; the words that they share. */
export function sharedQuotation(a: EventMention, b: EventMention): string | null {
  if (!a.quoted || !b.quoted || a.document === b.document || a.quoted.speaker !== b.quoted.speaker) return null;
  if (a.reported && b.reported && daysApart(a.reported, b.reported) > SAME_NEWS_DAYS) return null;
  return sharedWords(a.quoted, b.quoted);
}

/** The words that two quotations share around the telling word; null where they are too few to be one quotation. */
export function sharedWords(a: QuotedWords, b: QuotedWords): string | null {
  const same = (step: number) => a.words[a.at + step] !== undefined && a.words[a.at + step] === b.words[b.at + step];
  if (!same(0)) return null;
  let [before, after] = [0, 0];
  while (same(-before - 1)) before++;
  while (same(after + 1)) after++;
  const run = before + 1 + after;
  const least = Math.max(SHORT_RUN, Math.min(RUN, a.words.length, b.words.length));
  return run >= least ? a.words.slice(a.at - before, a.at + after + 1).join(" ") : null;
}

/** Two quotations that share their words share a key: the telling word with the one before it or the one after. */
export function quotationKeys({ speaker, words, at }: QuotedWords): string[] {
  const keys: string[] = [];
  if (at > 0) keys.push(`quoted ${speaker} before ${words[at - 1]} ${words[at]}`);
  if (at + 1 < words.length) keys.push(`quoted ${speaker} after ${words[at]} ${words[at + 1]}`);
  return keys;
}
