import type { Story } from "../../model/index.js";
import { type Filter, inRange } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import { reportsIn } from "./find.js";
import { isNarrow } from "./statements.js";

/** Stories, the newest first, that go on within the days asked for and have a report which the rest of the filter lets through. */
export function storiesIn(catalogue: Catalogue, filter: Filter = {}): Story[] {
  const { from: _from, to: _to, ...rest } = filter;
  const stories = [...catalogue.lookup.stories().values()];
  if (!isNarrow(filter)) return stories.filter(({ documents }) => documents.some((id) => catalogue.report(id)));
  const reports = new Set(reportsIn(catalogue, rest).map((report) => report.document.id));
  return stories.filter(({ documents, first, last }) => {
    const days = { earliest: first, latest: last, value: first ?? "" };
    return inRange(days, filter) && documents.some((document) => reports.has(document));
  });
}
