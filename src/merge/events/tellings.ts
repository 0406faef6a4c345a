import type { Event } from "../../model/index.js";
import { wordsOf } from "../words.js";

/** Shorter clauses may stand in one text twice by chance. */
const LEAST_WORDS = 5;

/**
 * The clause that tells of an event and the word in it that names the act: what copies of one text share, whoever was taken for the
 * participants. Null where the clause is too short to be known by its words.
 */
export function wordingOf(text: string, event: Event): string | null {
  const words = wordsOf(text, event.evidence.start, event.evidence.end);
  if (words.length < LEAST_WORDS) return null;
  const at = words.findIndex((word) => word.end > event.trigger.start);
  return `${event.act} ${event.type} ${event.polarity} ${at} ${words.map(({ word }) => word).join(" ")}`;
}
