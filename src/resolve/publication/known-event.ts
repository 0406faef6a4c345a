import type { DatedEvent } from "../../lexicon/index.js";
import { parseDay } from "../times/calendar.js";
import { daysOf } from "../times/period.js";
import type { Clue } from "./clues.js";
import type { View } from "./view.js";

/** Code units of text that are searched: a report is shorter. */
const REACH = 100_000;

/** An event with a known date, told of: the report is of that day or later. */
export function knownEventClues({ reading, lexicon }: View): Clue[] {
  const text = reading.document.text.slice(0, REACH);
  const lower = text.toLowerCase().replaceAll("’", "'");
  // Lower-casing may change the length of a few letters of other scripts; then places in it are no places in the text.
  if (lower.length !== text.length) return [];
  return lexicon.tables.events.flatMap((event): Clue[] => {
    const span = firstNamed(event, lower);
    const begun = parseDay(event.from) ?? daysOf(event.from)?.earliest ?? null;
    if (!span || begun === null) return [];
    return [
      { kind: "after", day: begun, span, reason: `“${text.slice(span.start, span.end)}” began on ${event.from}` },
    ];
  });
}

function firstNamed(event: DatedEvent, lower: string): { start: number; end: number } | null {
  for (const name of event.names) {
    if (name.length < 6) continue;
    const wanted = name.toLowerCase();
    const start = lower.indexOf(wanted);
    if (start < 0 || isLetter(lower[start - 1]) || isLetter(lower[start + wanted.length])) continue;
    return { start, end: start + wanted.length };
  }
  return null;
}

/** A letter, or a hyphen: "Iran-Iraq war" is another war. */
function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[-\p{L}]/u.test(char);
}
