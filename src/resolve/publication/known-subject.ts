import type { KnownSubject } from "../../lexicon/index.js";
import type { Span } from "../../model/index.js";
import { daysOf } from "../times/period.js";
import type { Clue } from "./clues.js";
import { firstOf, looksBack, type Searched } from "./search.js";
import type { View } from "./view.js";

/** What a report is about stands in its first part: so many code units, or this share of it. */
const OPENING = { units: 1200, share: 0.4 };

/**
 * States, products and affairs that news speaks of from a known day on: the report is no older; and no younger than when they had left the
 * news, in all likelihood, where it opens with them and does not look back.
 */
export function knownSubjectClues({ searched: text, lexicon }: View): Clue[] {
  if (!text) return [];
  return lexicon.tables.known.flatMap((subject) => cluesOf(subject, text));
}

function cluesOf(subject: KnownSubject, text: Searched): Clue[] {
  const spans = subject.words.map((group) => firstOfAny(group, text));
  const begun = daysOf(subject.from)?.earliest;
  const first = spans[0];
  if (!first || begun === undefined || spans.some((span) => span === null)) return [];
  const words = (spans as Span[]).map(({ start, end }) => `“${text.text.slice(start, end)}”`).join(", ");
  const reason = `${words}: spoken of since ${subject.from}`;
  const after: Clue = { kind: "after", day: begun, span: first, reason };
  const ended = subject.to === null ? undefined : daysOf(subject.to)?.latest;
  const opens = first.start < Math.max(OPENING.units, text.text.length * OPENING.share);
  if (ended === undefined || !opens || looksBack(text, first)) return [after];
  const told = `${words}: in the news between ${subject.from} and ${subject.to}, so probably of then`;
  return [{ kind: "within", windows: [{ earliest: begun, latest: ended }], rank: "news", span: first, reason: told }];
}

function firstOfAny(group: readonly string[], text: Searched): Span | null {
  let first: Span | null = null;
  for (const words of group) {
    const span = firstOf(words, text);
    if (span && (first === null || span.start < first.start)) first = span;
  }
  return first;
}
