import type { NewsDocument, Published } from "./document.js";
import { type HearsayRecord, RECORD_VERSION } from "./record.js";

/** Of a report that nothing says when it was published. */
export const UNDATED: Published = {
  value: null,
  precision: "open",
  earliest: null,
  latest: null,
  basis: "unknown",
  reasons: [],
  candidates: [],
};

/** A report of one paragraph of which nothing but its words is known. */
export function blankDocument(id: string, text: string): NewsDocument {
  return {
    id,
    ref: null,
    bytes: "",
    uri: null,
    fetched: null,
    headline: null,
    subheadline: null,
    byline: [],
    editor: null,
    dateline: null,
    publisher: null,
    agency: null,
    language: "en",
    modified: null,
    published: UNDATED,
    text,
    blocks: [{ start: 0, end: text.length, role: "paragraph", reason: null }],
  };
}

/** Published at that time, ISO 8601, a day where nothing else is said. */
export function publishedOn(
  value: string,
  basis: Published["basis"] = "given",
  precision: Published["precision"] = "day",
): Published {
  return { value, precision, earliest: value, latest: value, basis, reasons: [], candidates: [] };
}

/** A record in which nothing has been found yet; `by` is written for version, model and data. */
export function blankRecord(document: NewsDocument, by = ""): HearsayRecord {
  return {
    hearsay: RECORD_VERSION,
    made: { version: by, model: by, data: by },
    document,
    sentences: [],
    mentions: [],
    entities: [],
    times: [],
    statements: [],
    events: [],
  };
}
