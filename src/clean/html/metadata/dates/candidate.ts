import type { CleanTables } from "../../../../lexicon/clean.js";
import type { Line } from "../../blocks.js";
import { type Thing, textOf } from "../json-ld.js";
import type { Tags } from "../tags.js";
import { type Stamp, stampOf } from "./stamp.js";
import { writtenDates } from "./written.js";

/** A date that a page gives, and how far it is to be taken for the report's. */
export interface DateCandidate {
  kind: "published" | "modified";
  /** YYYY-MM-DD. */
  day: string;
  /** With the time of day where that is given. */
  value: string;
  source: string;
  confidence: number;
}

/** Where dates are sought. */
export interface DateView {
  tags: Tags;
  things: readonly Thing[];
  lines: readonly Line[];
  /** The line that holds the title, or -1. */
  titleAt: number;
  /** The page's address. */
  address: string | null;
  /** 03/04/2019 is 4 March here. */
  monthFirst: boolean;
  tables: CleanTables["page-dates"];
}

/** Finds dates of one kind of place. */
export type DateFinder = (view: DateView) => DateCandidate[];

/** The date that a value says, in ISO form or written; none where it says none. */
export function dated(
  kind: DateCandidate["kind"],
  value: unknown,
  source: string,
  confidence: number,
  { tables, monthFirst }: Pick<DateView, "monthFirst" | "tables">,
): DateCandidate[] {
  const text = textOf(value)?.slice(0, 200);
  if (!text) return [];
  const written = () => writtenDates(text, tables, monthFirst)[0]?.value;
  const stamp = stampOf(text) ?? stampOf(written() ?? "");
  return stamp ? [candidate(kind, stamp, source, confidence)] : [];
}

export function candidate(
  kind: DateCandidate["kind"],
  { day, value }: Stamp,
  source: string,
  confidence: number,
): DateCandidate {
  return { kind, day, value, source, confidence: Math.round(confidence * 100) / 100 };
}
