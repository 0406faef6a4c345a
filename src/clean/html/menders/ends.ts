import { isHeading, isProse, kept, type Mender } from "./mender.js";

/** So many lines or more before the first sentence are a list or a table that opens the report. */
const MANY = 6;

/**
 * What stands before the first sentence and after the last is the page's: titles, names, dates, labels. Where much stands before it, only
 * what belongs to titles and credits is taken.
 */
export const ends: Mender = (verdicts) => {
  const lines = kept(verdicts);
  const first = lines.findIndex(({ line }) => isProse(line) && !isHeading(line));
  if (first < 0) return;
  const above = lines.slice(0, first);
  const credit = above.findLastIndex(({ line }) => line.element.name === "h1" || isCredit(line.text));
  const until = above.length < MANY ? above.length : credit + 1;
  for (const verdict of above.slice(0, until)) verdict.reason = "stands above the report";
  const last = lines.findLastIndex(({ line }) => isProse(line));
  for (const verdict of lines.slice(last + 1)) if (isHeading(verdict.line)) verdict.reason = "stands below the report";
};

/** A short line that opens as bylines do or holds a year or a time of day. */
function isCredit(text: string): boolean {
  return text.length < 80 && /^by\s|\b(?:19|20)\d{2}\b|\b\d{1,2}:\d{2}\b/i.test(text);
}
