/** A flat row: column → value; lists are joined by "; ". */
export type FlatRow = Record<string, string | number | boolean | null>;

/** Characters at which spreadsheets begin to compute: a report's text must stay text. */
const COMPUTES = /^[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180), header first. A text that a spreadsheet would run as a formula is set behind an apostrophe. */
export function csvLines(columns: readonly string[], rows: readonly FlatRow[]): string[] {
  return [
    columns.map(cell).join(","),
    ...rows.map((row) => columns.map((column) => cell(row[column] ?? null)).join(",")),
  ];
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && COMPUTES.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
