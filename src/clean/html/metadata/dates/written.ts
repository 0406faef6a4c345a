import type { CleanTables } from "../../../../lexicon/clean.js";

/** A day as it is written in a text of any of the languages of the table, and where. */
export interface WrittenDate {
  /** YYYY-MM-DD. */
  value: string;
  start: number;
  end: number;
  /** 03/04/2019: which is the month, only the language tells. */
  ambiguous: boolean;
}

type Tables = CleanTables["page-dates"];

/** A line of more characters is no line of dates. */
const LONGEST = 600;
/** Pages are younger than the web; a later year is no date of a page. */
const EARLIEST_YEAR = 1993;
const LATEST_YEAR = 2049;

/** Days written in a line, in order. `monthFirst`: 03/04/2019 is 4 March. */
export function writtenDates(line: string, tables: Tables, monthFirst: boolean): WrittenDate[] {
  if (line.length > LONGEST || !/\d/.test(line)) return [];
  const { patterns, months } = compiled(tables);
  const found: WrittenDate[] = [];
  for (const { pattern, read } of patterns) {
    for (const match of line.matchAll(pattern)) {
      const date = read(match.slice(1), months, monthFirst);
      const start = match.index;
      const end = start + match[0].length;
      if (date && !found.some((other) => start < other.end && end > other.start)) found.push({ ...date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

type Months = ReadonlyMap<string, number>;
type Day = Pick<WrittenDate, "value" | "ambiguous">;
type Read = (parts: string[], months: Months, monthFirst: boolean) => Day | null;
interface Compiled {
  patterns: { pattern: RegExp; read: Read }[];
  months: Months;
}

/** The patterns of a table, the surest first; kept as long as the table. */
const known = new WeakMap<Tables, Compiled>();

function compiled(tables: Tables): Compiled {
  let made = known.get(tables);
  if (!made) {
    const months = new Map(tables.months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
    made = { patterns: patternsFor([...months.keys()]), months };
    known.set(tables, made);
  }
  return made;
}

function patternsFor(names: readonly string[]): Compiled["patterns"] {
  const month = `(?<!\\p{L})(${[...names].sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})`;
  const dayThenMonth = `(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?[\\s./-]{0,3}(?:de |of |di )?${month}`;
  const monthThenDay = `${month}\\.?\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?`;
  return [
    { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, read: ([y, m, d]) => day(y, Number(m), d) },
    {
      pattern: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/g,
      read: ([y, m, d]) => day(y, Number(m), d),
    },
    {
      pattern: new RegExp(`${dayThenMonth}[.,\\s/-]{0,3}(?:de |del )?(\\d{4}|[’']?\\d{2}(?![\\d:]))`, "giu"),
      read: ([d, name, y], months) => day(y, months.get(name!.toLowerCase()) ?? 0, d),
    },
    {
      pattern: new RegExp(`${monthThenDay}[.,\\s]{0,3}(?:\\d{1,2}:\\d{2}\\s)?(\\d{4})`, "giu"),
      read: ([name, d, y], months) => day(y, months.get(name!.toLowerCase()) ?? 0, d),
    },
    { pattern: /(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d.,]*\d)/g, read: numeric },
  ];
}

const numeric: Read = ([a, mark, b, y], _, monthFirst) => {
  const first = Number(a);
  const second = Number(b);
  if (first > 12 || mark === ".") return day(y, second, a);
  if (second > 12) return day(y, first, b);
  const read = monthFirst ? day(y, first, b) : day(y, second, a);
  return read && { ...read, ambiguous: first !== second };
};

function day(year: string | undefined, month: number, date: string | undefined): Day | null {
  const digits = (year ?? "").replace(/\D/g, "");
  const y = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  const d = Number(date);
  if (y < EARLIEST_YEAR || y > LATEST_YEAR || month < 1 || month > 12) return null;
  if (d < 1 || d > new Date(Date.UTC(y, month, 0)).getUTCDate()) return null;
  return { value: `${y}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`, ambiguous: false };
}
