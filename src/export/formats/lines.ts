import { csvLines } from "../csv.js";
import { jsonLine } from "../json.js";
import type { Selection } from "../kinds.js";

/** Each thing whole, a line of JSON each. */
export async function* writeJsonl({ items }: Selection): AsyncGenerator<string> {
  for await (const { json } of items()) yield `${jsonLine(json)}\n`;
}

/** Flat rows under a header. */
export async function* writeCsv({ items }: Selection): AsyncGenerator<string> {
  let header = false;
  for await (const { row } of items()) {
    if (row === null) continue;
    const [names, line] = csvLines(Object.keys(row), [row]);
    if (!header) yield `${names}\n`;
    header = true;
    yield `${line}\n`;
  }
}
