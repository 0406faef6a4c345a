import { parquetWriteBuffer } from "hyparquet-writer";
import type { About } from "../about.js";
import type { FlatRow } from "../csv.js";
import type { Selection } from "../kinds.js";

type Cell = FlatRow[string];

/** The rows of the CSV as typed columns; numbers stay numbers. What was asked and when is in the file's own metadata. */
export async function* writeParquet({ items }: Selection, about: About): AsyncGenerator<Uint8Array> {
  const rows: FlatRow[] = [];
  for await (const { row } of items()) if (row !== null) rows.push(row);
  const names = rows.length > 0 ? Object.keys(rows[0]!) : ["id"];
  const columnData = names.map((name) => {
    const data = rows.map((row) => row[name] ?? null);
    return { name, data, type: typeOf(data), nullable: true };
  });
  const kvMetadata = [{ key: "hearsay", value: JSON.stringify(about) }];
  yield new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }));
}

function typeOf(cells: readonly Cell[]): "STRING" | "BOOLEAN" | "DOUBLE" | "INT32" {
  const known = cells.filter((cell) => cell !== null);
  if (known.length > 0 && known.every((cell) => typeof cell === "boolean")) return "BOOLEAN";
  if (known.length === 0 || !known.every((cell) => typeof cell === "number")) return "STRING";
  return known.every((cell) => Number.isInteger(cell)) ? "INT32" : "DOUBLE";
}
