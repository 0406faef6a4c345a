import { blankDocument, blankRecord, type HearsayRecord, publishedOn, sha256 } from "../model/index.js";

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
  return blankRecord({
    ...blankDocument(id, text),
    ref: id,
    bytes: sha256(text),
    headline: headline ?? null,
    publisher: { id: publisher, label: publisher },
    published: publishedOn(published, "metadata", "minute"),
  });
}
