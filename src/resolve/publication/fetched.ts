import { parseDay } from "../times/calendar.js";
import type { Clue } from "./clues.js";
import type { View } from "./view.js";

/** What was fetched had been published. */
export function fetchedClues({ reading }: View): Clue[] {
  const { fetched } = reading.document;
  const day = parseDay(fetched);
  return day === null
    ? []
    : [{ kind: "before", day, span: null, reason: `the report was fetched on ${fetched?.slice(0, 10)}` }];
}
