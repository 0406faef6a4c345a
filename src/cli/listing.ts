import { csvLines, type FlatRow, jsonLine } from "../export/index.js";
import { writeLines } from "./output.js";
import { stdoutTerminal, type Terminal } from "./terminal.js";

export const LIST_FORMATS = ["table", "jsonl", "csv"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** Prints a listing as a table for people, as JSON lines whole, or as CSV rows. */
export async function printAs<T>(
  format: ListFormat,
  things: readonly T[],
  row: (thing: T) => FlatRow,
  view: (terminal: Terminal) => string[],
): Promise<void> {
  if (format === "jsonl") return writeLines(things.map(jsonLine));
  if (format === "csv") {
    const rows = things.map(row);
    return writeLines(csvLines(Object.keys(rows[0] ?? {}), rows));
  }
  return writeLines(things.length > 0 ? view(stdoutTerminal()) : ["nothing found"]);
}
