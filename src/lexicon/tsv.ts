/** A table that cannot be read; the message names file and line, what is wrong and what is wanted. */
export class TableError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    what: string,
  ) {
    super(`${file}:${line}: ${what}`);
    this.name = "TableError";
  }
}

/** One row of a table: its cells by column name, and where it stands. */
export class Row<Column extends string> {
  constructor(
    readonly cells: Readonly<Record<Column, string>>,
    readonly file: string,
    readonly line: number,
  ) {}

  /** Ends the reading with an error that names this row. */
  fail(what: string): never {
    throw new TableError(this.file, this.line, what);
  }
}

/**
 * Rows of a tab-separated table: a header row with exactly `columns`, then a row a line. There are no quotes and no
 * escapes; a cell cannot hold a tab or a line break. Empty lines and lines that begin with `#` are passed over.
 */
export function parseTsv<Column extends string>(text: string, file: string, columns: readonly Column[]): Row<Column>[] {
  const lines = text.split("\n");
  const rows: Row<Column>[] = [];
  let header = false;
  for (let i = 0; i < lines.length; i++) {
    const raw = lines[i]!;
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (!header) {
      checkHeader(cells, file, i + 1, columns);
      header = true;
    } else {
      rows.push(makeRow(cells, file, i + 1, columns));
    }
  }
  if (!header) throw new TableError(file, 1, `no header row; wanted the columns ${columns.join(", ")}`);
  return rows;
}

/** The parts of a cell that lists several values, `a|b|c`; an empty cell has none. */
export function listOf(cell: string): string[] {
  return cell === "" ? [] : cell.split("|");
}

function checkHeader(cells: readonly string[], file: string, line: number, columns: readonly string[]): void {
  if (cells.length !== columns.length || cells.some((cell, i) => cell !== columns[i])) {
    throw new TableError(file, line, `header is "${cells.join(", ")}"; wanted "${columns.join(", ")}"`);
  }
}

function makeRow<Column extends string>(
  cells: readonly string[],
  file: string,
  line: number,
  columns: readonly Column[],
): Row<Column> {
  if (cells.length !== columns.length) {
    throw new TableError(file, line, `${cells.length} cells; wanted ${columns.length} (${columns.join(", ")})`);
  }
  const byName = {} as Record<Column, string>;
  for (let i = 0; i < columns.length; i++) byName[columns[i]!] = cells[i]!;
  return new Row(byName, file, line);
}
