import type { HearsayRecord, Span } from "../model/index.js";

/** Blocks whose words are the report's own. */
export function ownBlocks(record: HearsayRecord): Span[] {
  return record.document.blocks.filter((block) => block.role !== "boilerplate" && block.role !== "credit");
}

/** Records in an order that does not depend on how they came: by day of publication, undated ones last, then by id. */
export function canonicalOrder(records: readonly HearsayRecord[]): HearsayRecord[] {
  const key = ({ document }: HearsayRecord) => `${document.published.earliest ?? "9999"} ${document.id}`;
  const unique = new Map(records.map((record) => [record.document.id, record]));
  return [...unique.values()].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
