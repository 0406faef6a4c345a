import type { Extraction, Reading } from "../../extract/types.js";
import type { Lexicon } from "../../lexicon/index.js";
import type { Published } from "../../model/index.js";
import { makeContext } from "../times/context.js";
import type { Reference } from "../types.js";
import { ageClues } from "./age.js";
import { anniversaryClues } from "./anniversary.js";
import { birthdayClues } from "./birthday.js";
import type { Clue } from "./clues.js";
import { datedWeekdayClues } from "./dated-weekday.js";
import { decide } from "./decide.js";
import { explicitClues } from "./explicit.js";
import { fetchedClues } from "./fetched.js";
import { holidayClues } from "./holiday.js";
import { knownEventClues } from "./known-event.js";
import { knownSubjectClues } from "./known-subject.js";
import { officeClues } from "./office.js";
import { priceClues } from "./price.js";
import { searched } from "./search.js";
import { termClues } from "./term.js";
import type { View } from "./view.js";
import { weekdayClues } from "./weekday.js";
import { yearClues } from "./years-between.js";

export { type DateEvidence, narrowPublication, sharedTimeEvidence } from "./narrow.js";

/** The rules that look for clues; each says what it looks for. */
const RULES: readonly ((view: View) => Clue[])[] = [
  birthdayClues,
  anniversaryClues,
  holidayClues,
  datedWeekdayClues,
  weekdayClues,
  explicitClues,
  ageClues,
  yearClues,
  knownEventClues,
  knownSubjectClues,
  officeClues,
  termClues,
  priceClues,
  fetchedClues,
];

/**
 * When a report was published. A date that was given, stated or found in metadata stands. Otherwise an interval of days with a best
 * one, inferred from what the words rest on (birthdays, anniversaries, weekdays, dates, offices), each as a reason with its words;
 * `value` is null, and the possible days stand as candidates, where the year stays open. Never the clock, never a guess without words.
 */
export function inferPublication(
  reading: Reading,
  extraction: Extraction,
  reference: Reference,
  lexicon: Lexicon,
): Published {
  const { published } = reading.document;
  if (published.basis === "given" || published.basis === "stated" || published.basis === "metadata") return published;
  const context = makeContext(reading, extraction, reference, published, lexicon);
  const view = { reading, extraction, reference, lexicon, context, searched: searched(reading.document.text) };
  const clues = RULES.flatMap((rule) => rule(view)).sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
  return decide(clues, published);
}
