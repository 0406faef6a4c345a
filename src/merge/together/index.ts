import type { HearsayRecord } from "../../model/index.js";
import type { DateEvidence } from "../../resolve/publication/index.js";
import { lengthOf } from "../days.js";
import { Directory } from "../directory.js";
import { mentionsOf } from "../events/index.js";
import { canonicalOrder } from "../reports.js";
import { sharedEvents } from "./shared-events.js";
import { sharedQuotations } from "./shared-quotations.js";
import { sharedWeekdays } from "./shared-weekdays.js";

/** From this many days on, an inferred date is worth narrowing. */
const WIDE_DAYS = 32;

/**
 * What reports without a date, or with a wide one, can be dated by: events and quotations that they share with reports that date
 * them. For `narrowPublication`; a report that is dated by it may date another, so callers code again and ask again until nothing
 * moves. The order of the records does not matter, and a report that has been dated gets no more evidence.
 */
export function dateTogether(given: readonly HearsayRecord[]): Map<string, DateEvidence[]> {
  const records = canonicalOrder(given);
  const undated = new Set(records.filter(isUndated).map((record) => record.document.id));
  if (undated.size === 0) return new Map();
  const directory = new Directory(records);
  const mentions = records.flatMap((record) => mentionsOf(record, directory));
  const found = new Map<string, DateEvidence[]>();
  const rules = [
    sharedEvents(mentions, directory),
    sharedWeekdays(mentions, directory),
    sharedQuotations(records, directory),
  ];
  for (const rule of rules) {
    for (const [document, evidence] of rule) {
      if (undated.has(document)) found.set(document, distinct([...(found.get(document) ?? []), ...evidence]));
    }
  }
  return found;
}

function isUndated({ document: { published } }: HearsayRecord): boolean {
  if (published.basis !== "inferred" && published.basis !== "unknown") return false;
  const { value, earliest, latest } = published;
  return value === null || earliest === null || latest === null || lengthOf({ earliest, latest }) >= WIDE_DAYS;
}

function distinct(evidence: readonly DateEvidence[]): DateEvidence[] {
  return [...new Map(evidence.map((one) => [JSON.stringify(one), one])).values()];
}
