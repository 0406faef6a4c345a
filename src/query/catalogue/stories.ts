import type { Story } from "../../model/index.js";
import { type Filter, inRange } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import { reportsIn } from "./find.js";

/** Stories, the newest first, that go on within the days asked for and have a report which the rest of the filter lets through. */
export function storiesIn(catalogue: Catalogue, filter: Filter = {}): Story[] {
  const { from: _from, to: _to, ...rest } = filter;
  const reports = new Set(reportsIn(catalogue, rest).map((report) => report.document.id));
  const newest = (story: Story) => `${story.last ?? ""} ${story.id}`;
  return catalogue.merged.stories
    .filter(({ documents, first, last }) => {
      const days = { earliest: first, latest: last, value: first ?? "" };
      return inRange(days, filter) && documents.some((document) => reports.has(document));
    })
    .sort((a, b) => (newest(a) < newest(b) ? 1 : -1));
}
