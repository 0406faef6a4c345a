import type { HearsayRecord, NewsDocument, Span } from "../model/index.js";

/** Blocks whose words are the report's own. */
export function ownBlocks(record: HearsayRecord): Span[] {
  return record.document.blocks.filter((block) => block.role !== "boilerplate" && block.role !== "credit");
}

/** Behind every hour of its day: a report whose hour is not known comes after those whose hour is. */
const NO_HOUR = "T99";
const DAY_LENGTH = "2024-08-16".length;
const DAY_MS = 86_400_000;

/**
 * When a report came out, to be sorted by: the day, and the hour where a candidate for that day has kept it. Undated ones come last.
 * All hours are taken as they are given; those with an offset of their own are brought to UTC.
 */
export function publishedKey({ published }: NewsDocument): string {
  const day = published.earliest;
  if (day === null) return "9999";
  const stamps = published.candidates.map(({ value }) => value).filter((value) => /^\d{4}-\d\d-\d\dT\d/.test(value));
  const stamp = stamps.filter((value) => value.startsWith(published.value ?? day)).sort()[0];
  const parsed = stamp === undefined ? Number.NaN : Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(stamp) ? stamp : `${stamp}Z`);
  return Number.isNaN(parsed) ? `${day}${NO_HOUR}` : new Date(parsed).toISOString();
}

/** The first and the last moment at which a report can have come out, in milliseconds; null where that is not known. */
export function publishedBetween(document: NewsDocument): { from: number; to: number } | null {
  const { earliest, latest } = document.published;
  const stamp = publishedKey(document);
  if (stamp !== "9999" && !stamp.endsWith(NO_HOUR)) return { from: Date.parse(stamp), to: Date.parse(stamp) };
  const from = Date.parse(earliest ?? "");
  const to = Date.parse(latest ?? "") + ((latest ?? "").length <= DAY_LENGTH ? DAY_MS : 0);
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to };
}

/** Sorts reports in an order that does not depend on how they came: by hour of publication, undated ones last, then by id. */
export function canonicalKey(document: NewsDocument): string {
  return `${publishedKey(document)} ${document.id}`;
}

/** Records in an order that does not depend on how they came: by hour of publication, undated ones last, then by id. */
export function canonicalOrder<T extends Pick<HearsayRecord, "document">>(records: readonly T[]): T[] {
  if (records.length < 2) return [...records];
  const unique = new Map(records.map((record) => [record.document.id, record]));
  return [...unique.values()]
    .map((record) => ({ record, key: canonicalKey(record.document) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ record }) => record);
}
