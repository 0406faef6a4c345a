/** A flat row: column → value; lists are joined by "; ". */
export type FlatRow = Record<string, string | number | boolean | null>;

/** Characters at which spreadsheets begin to compute: a report's text must stay text. */
const COMPUTES = /^\s*[=+\-@\t\r＝＋－＠]/;
/**
 * Control characters, but for tabs and line ends: a terminal that shows the file must not obey a report's text. Marks that turn the
 * direction of writing around go too: they would show the next cells in another order than they are in.
 */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Rows as CSV (RFC 4180), header first. A text that a spreadsheet would run as a formula is set behind an apostrophe. */
export function csvLines(columns: readonly string[], rows: readonly FlatRow[]): string[] {
  return [
    columns.map(cell).join(","),
    ...rows.map((row) => columns.map((column) => cell(row[column] ?? null)).join(",")),
  ];
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  const shown = String(value).replace(CONTROLS, " ");
  const text = typeof value === "string" && COMPUTES.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
