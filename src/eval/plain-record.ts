import { type HearsayRecord, RECORD_VERSION, sha256 } from "../model/index.js";

/** An article as a record that nothing has been found in yet: copies and stories can be told from words and date alone. */
export function plainRecord(article: {
  id: string;
  text: string;
  publisher: string;
  /** ISO 8601. */
  published: string;
  headline?: string;
}): HearsayRecord {
  const { id, text, publisher, headline } = article;
  const published = new Date(article.published).toISOString();
  return {
    hearsay: RECORD_VERSION,
    made: { version: "", model: "", data: "" },
    document: {
      id,
      ref: id,
      bytes: sha256(text),
      uri: null,
      fetched: null,
      headline: headline ?? null,
      subheadline: null,
      byline: [],
      editor: null,
      dateline: null,
      publisher: { id: publisher, label: publisher },
      agency: null,
      language: "en",
      modified: null,
      published: {
        value: published,
        precision: "minute",
        earliest: published,
        latest: published,
        basis: "metadata",
        reasons: [],
        candidates: [],
      },
      text,
      blocks: [{ start: 0, end: text.length, role: "paragraph", reason: null }],
    },
    sentences: [],
    mentions: [],
    entities: [],
    times: [],
    statements: [],
    events: [],
  };
}
