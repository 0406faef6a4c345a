import { isHeading, isProse, kept, type Mender } from "./mender.js";

/** What stands before the first sentence and after the last is the page's: titles, names, dates, labels. */
export const ends: Mender = (verdicts) => {
  const lines = kept(verdicts);
  const first = lines.findIndex(({ line }) => isProse(line) && !isHeading(line));
  if (first < 0) return;
  for (const verdict of lines.slice(0, first)) verdict.reason = "stands above the report";
  const last = lines.findLastIndex(({ line }) => isProse(line));
  for (const verdict of lines.slice(last + 1)) if (isHeading(verdict.line)) verdict.reason = "stands below the report";
};
