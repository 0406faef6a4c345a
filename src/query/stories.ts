import type { Story } from "../model/index.js";
import { type Filter, inRange, type Known } from "./filter.js";
import { findReports } from "./reports.js";

/** Stories, the newest first, that go on within the days asked for and have a report which the rest of the filter lets through. */
export function findStories(known: Known, filter: Filter = {}): Story[] {
  const { from: _from, to: _to, ...rest } = filter;
  const reports = new Set(findReports(known, rest).map((record) => record.document.id));
  const newest = (story: Story) => `${story.last ?? ""} ${story.id}`;
  return known.merged.stories
    .filter(({ documents, first, last }) => {
      const days = { earliest: first, latest: last, value: first ?? "" };
      return inRange(days, filter) && documents.some((document) => reports.has(document));
    })
    .sort((a, b) => (newest(a) < newest(b) ? 1 : -1));
}
