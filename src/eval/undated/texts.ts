import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { readTml } from "../time/tml.js";

/** A text without its date, and the day on which it was published. */
export interface UndatedText {
  name: string;
  text: string;
  /** ISO day. */
  truth: string;
}

/** Reads TimeML documents (truth: document creation time) or GUM's news as JSON lines (truth: the date line, which is taken out). */
export function readUndated(path: string): UndatedText[] {
  if (statSync(path).isFile() && path.endsWith(".jsonl")) return readGum(readFileSync(path, "utf8"));
  return readTml(path).flatMap(({ name, text, created }) => {
    const truth = /^\d{4}-\d\d-\d\d/.exec(created)?.[0];
    return truth === undefined ? [] : [{ name, text, truth }];
  });
}

const Line = z.object({ doc: z.string(), text: z.string() });
const DATE_LINE = /^(?:[A-Z][a-z]+day,? )?([A-Z][a-z]+) (\d{1,2}), (\d{4})$/;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** GUM's news carry their day as a line of its own near the top; those without one are left out. */
export function readGum(jsonl: string): UndatedText[] {
  const lines = jsonl.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line) => {
    const { doc, text } = Line.parse(JSON.parse(line));
    const rows = text.split("\n");
    const at = rows.slice(0, 4).findIndex((row) => DATE_LINE.test(row.trim()));
    const [, month, day, year] = DATE_LINE.exec(rows[at]?.trim() ?? "") ?? [];
    const number = MONTHS.indexOf(month ?? "") + 1;
    if (number === 0) return [];
    const truth = `${year}-${String(number).padStart(2, "0")}-${day!.padStart(2, "0")}`;
    return [{ name: doc, text: rows.toSpliced(at, 1).join("\n"), truth }];
  });
}
