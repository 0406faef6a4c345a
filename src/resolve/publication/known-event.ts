import type { DatedEvent } from "../../lexicon/index.js";
import type { Span } from "../../model/index.js";
import { parseDay } from "../times/calendar.js";
import { daysOf } from "../times/period.js";
import type { Clue } from "./clues.js";
import { firstOf, type Searched } from "./search.js";
import type { View } from "./view.js";

/** An event with a known date, told of: the report is of that day or later. */
export function knownEventClues({ searched: text, lexicon }: View): Clue[] {
  if (!text) return [];
  return lexicon.tables.events.flatMap((event): Clue[] => {
    const span = firstNamed(event, text);
    const begun = parseDay(event.from) ?? daysOf(event.from)?.earliest ?? null;
    if (!span || begun === null) return [];
    const reason = `“${text.text.slice(span.start, span.end)}” began on ${event.from}`;
    return [{ kind: "after", day: begun, span, reason }];
  });
}

function firstNamed(event: DatedEvent, text: Searched): Span | null {
  for (const name of event.names) {
    const span = name.length < 6 ? null : firstOf(name.toLowerCase(), text);
    if (span) return span;
  }
  return null;
}
