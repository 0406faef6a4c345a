import type { PageMetadata } from "../../page.js";
import type { DateCandidate, DateView } from "./candidate.js";
import { fromAddress, fromLinkedData, fromMeta, fromMicrodata, fromTimes } from "./from-data.js";
import { fromLines } from "./from-lines.js";

const FINDERS = [fromLinkedData, fromMeta, fromMicrodata, fromTimes, fromAddress, fromLines];
/** Candidates that are told. */
const MOST = 12;
/** What another place that gives the same day adds to its sureness, up to three. */
const AGREES = 0.02;
const DAY_MS = 86_400_000;

/** When the report was first published and last changed, with every date that was weighed. */
export function readDates(view: DateView): Pick<PageMetadata, "published" | "modified" | "dates"> {
  const found = FINDERS.flatMap((find) => find(view));
  const published = best(found.filter(({ kind }) => kind === "published"));
  const modified = best(found.filter(({ kind }) => kind === "modified"));
  const first = published ?? modified;
  const dates = distinct([...found].sort((a, b) => b.confidence - a.confidence)).slice(0, MOST);
  return {
    published: first && told(onThePage(first, found), published ? 1 : 0.5),
    modified: modified && told(modified, 1),
    dates: dates.map((date) => ({ kind: date.kind, ...told(date, 1) })),
  };
}

function told({ value, source, confidence }: DateCandidate, share: number) {
  return { value, source, confidence: confidence * share };
}

/** The surest; a day that several places give gains by each. */
function best(found: readonly DateCandidate[]): DateCandidate | null {
  const sources = new Map<string, Set<string>>();
  for (const { day, source } of found) sources.set(day, (sources.get(day) ?? new Set()).add(source));
  let top: { candidate: DateCandidate; score: number } | null = null;
  for (const candidate of found) {
    const score = candidate.confidence + AGREES * Math.min(3, sources.get(candidate.day)!.size - 1);
    if (!top || score > top.score + 1e-9) top = { candidate, score };
  }
  return top?.candidate ?? null;
}

/** A time of day in data may be another clock's than the page's, a day off: then the first day that the page shows by its title counts. */
function onThePage(first: DateCandidate, found: readonly DateCandidate[]): DateCandidate {
  if (!first.value.includes("T")) return first;
  const shown = found.find(
    ({ source, confidence, kind }) => kind === first.kind && BY_TITLE.test(source) && confidence >= 0.65,
  );
  const apart = shown ? Math.abs(Date.parse(shown.day) - Date.parse(first.day)) : 0;
  return shown && apart > 0 && apart <= DAY_MS ? shown : first;
}

const BY_TITLE = /^a line (?:near the title|that says)/;

function distinct(found: readonly DateCandidate[]): DateCandidate[] {
  const seen = new Set<string>();
  return found.filter(({ kind, value, source }) => {
    const key = `${kind} ${value} ${source}`;
    return !seen.has(key) && seen.add(key);
  });
}
