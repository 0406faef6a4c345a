/** One file per format. What is exported is what the list of the same filter shows. */
import type { StatementFilter } from "../query/index.js";
import { type About, about } from "./about.js";
import { type ExportFormat, FORMAT } from "./formats/index.js";
import { checkNarrow, type Exported, type Kind, select } from "./kinds.js";

export type { About } from "./about.js";
export { csvLines, type FlatRow } from "./csv.js";
export { type ExportFormat, FORMAT, FORMATS } from "./formats/index.js";
export { jsonLine } from "./json.js";
export { type Exported, KINDS, type Kind } from "./kinds.js";
export { claimRow, mergedEventRow, storyRow } from "./rows.js";

export interface ExportAsked {
  kind: Kind;
  format: ExportFormat;
  filter: StatementFilter;
  /** The filter as the caller wrote it, to be kept beside the rows. */
  query: Readonly<Record<string, unknown>>;
  /** When, ISO 8601. */
  at: string;
}

export interface Export {
  about: About;
  parts: AsyncIterable<string | Uint8Array>;
}

/** Writes what the filter lets through. A kind that the format cannot hold is a `RangeError` that says which can. */
export function exportOf({ kind, format, filter, query, at }: ExportAsked, from: Exported): Export {
  const { kinds, write } = FORMAT[format];
  if (kinds !== null && !kinds.includes(kind)) {
    const why = kind === "records" ? "records are nested and" : kind;
    throw new RangeError(`${why} have no ${format.toUpperCase()} form; that is for ${kinds.join(", ")}`);
  }
  checkNarrow(kind, filter);
  const selection = select(kind, filter, from);
  const beside = about(kind, format, query, selection.count, from, at);
  return { about: beside, parts: write(selection, beside) };
}
