import { wordsOf } from "../words.js";
import type { EventMention } from "./mention.js";

/** Shorter clauses may stand in one text twice by chance. */
const LEAST_WORDS = 5;

/** Mentions that are one telling, printed in several reports: the first of them stands for all. */
export interface Telling {
  first: EventMention;
  reprints: EventMention[];
}

/**
 * Puts together what copies of one text tell in the same words: there the same words are the same event, whoever was taken for the
 * participants. `ordered` is in canonical order; `families` gives the family of each report that is a copy.
 */
export function tellingsOf(ordered: readonly EventMention[], families: ReadonlyMap<string, string>): Telling[] {
  const known = new Map<string, Telling>();
  const tellings: Telling[] = [];
  const seen = new Map<string, number>();
  for (const mention of ordered) {
    const wording = wordingOf(mention);
    const place = `${mention.document} ${wording}`;
    const time = (seen.get(place) ?? 0) + 1;
    seen.set(place, time);
    const key = wording && `${families.get(mention.document) ?? mention.document} ${time} ${wording}`;
    const telling = key === null ? undefined : known.get(key);
    if (telling) {
      telling.reprints.push(mention);
      continue;
    }
    const own = { first: mention, reprints: [] };
    tellings.push(own);
    if (key !== null) known.set(key, own);
  }
  return tellings;
}

/** The clause and the word in it that names the act; null where the clause is too short to be known by its words. */
function wordingOf({ record, event }: EventMention): string | null {
  const { text } = record.document;
  const words = wordsOf(text, event.evidence.start, event.evidence.end);
  if (words.length < LEAST_WORDS) return null;
  const at = words.findIndex((word) => word.end > event.trigger.start);
  return `${event.act} ${event.type} ${event.polarity} ${at} ${words.map(({ word }) => word).join(" ")}`;
}
