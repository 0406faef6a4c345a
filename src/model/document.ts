import { z } from "zod";
import { Span } from "./span.js";
import { BlockRole } from "./vocabulary.js";

/** Original bytes as they came, before anything is made of them. */
export interface Source {
  /** The bytes, kept unchanged. */
  bytes: Uint8Array;
  /** Hex SHA-256 of `bytes`. */
  hash: string;
  /** Where from, for messages: a path, `-` for stdin, `FILE:LINE` for a JSONL line. */
  origin: string;
  /** What the bytes are. A `jsonl` source is one line, an `html` source one web page. */
  format: "text" | "jsonl" | "html";
  /** When it was fetched, ISO 8601, where the caller says so. Never the clock's. */
  fetched: string | null;
  /** The address that the bytes were had from, where they came from the web or an archive of it; a JSON line says its own. */
  uri?: string | null;
  /** The type that came with the bytes over HTTP (`text/html; charset=…`), where there was one. */
  contentType?: string | null;
  /** Lines that other pages of its host show too, where pages that were given together told. */
  hostLines?: readonly string[];
}

/** One document as a caller hands it in (a JSONL line of `hearsay code`); `id` is echoed as `ref`. */
export const DocumentInput = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  /** The report as a piece of HTML, where there is no text; the text is then made from it. */
  html: z.string().nullish(),
  headline: z.string().nullish(),
  byline: z.array(z.string()).nullish(),
  subheadline: z.string().nullish(),
  published: z.string().nullish(),
  /** Whose word the date of publication is: the caller's own, or the feed's in which the report came. */
  published_by: z.enum(["caller", "feed"]).nullish(),
  modified: z.string().nullish(),
  uri: z.string().nullish(),
  publisher: z.string().nullish(),
  /** Whom the publisher says it took the report from. */
  source: z.string().nullish(),
  language: z.string().nullish(),
});
export type DocumentInput = z.infer<typeof DocumentInput>;

export const Block = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  role: BlockRole,
  /** Why it has this role, in words, where that is not plain (boilerplate always says). */
  reason: z.string().nullable(),
});
export type Block = z.infer<typeof Block>;

export const DateReason = z.strictObject({
  text: z.string(),
  /** The words it rests on; null where it rests on metadata or on another report. */
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
});
export type DateReason = z.infer<typeof DateReason>;

/** When the document was published: an interval of days with a best value, marked with its basis. */
export const Published = z.strictObject({
  /** ISO date (YYYY-MM-DD, shorter where that is all that is known), null where the year stays open. */
  value: z.string().nullable(),
  precision: z.enum(["minute", "day", "month", "year", "open"]),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  basis: z.enum(["given", "stated", "metadata", "inferred", "unknown"]),
  reasons: z.array(DateReason),
  candidates: z.array(z.strictObject({ value: z.string(), source: z.string(), confidence: z.number() })),
});
export type Published = z.infer<typeof Published>;

export const NewsDocument = z.strictObject({
  id: z.string(),
  ref: z.string().nullable(),
  /** Hex SHA-256 of the original bytes. */
  bytes: z.string(),
  uri: z.string().nullable(),
  fetched: z.string().nullable(),
  headline: z.string().nullable(),
  subheadline: z.string().nullable(),
  byline: z.array(z.string()),
  editor: z.string().nullable(),
  dateline: z.strictObject({ place: z.string(), ...Span.shape }).nullable(),
  publisher: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
  /** The news agency whose credit the report carries (an outlet id). */
  agency: z.string().nullable(),
  language: z.string().nullable(),
  modified: z.string().nullable(),
  published: Published,
  text: z.string(),
  /** In text order, not overlapping; together they hold every word of the text. */
  blocks: z.array(Block),
});
/** What `clean` gives: a document whose blocks have roles. `published` is final only after `resolve`. */
export type NewsDocument = z.infer<typeof NewsDocument>;
