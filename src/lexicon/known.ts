import { checkCountry, checkDate } from "./checks.js";
import { listOf, parseTsv, type Row } from "./tsv.js";

const SUBJECT_COLUMNS = ["words", "from", "to"] as const;
const TERM_COLUMNS = ["titles", "name", "called", "country", "from", "to"] as const;

/** Something that news speaks of from a known day on: a state, a product, an affair. */
export interface KnownSubject {
  /** Groups of lower-case words; one of each group must be in the text. */
  readonly words: readonly (readonly string[])[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly from: string;
  /** When it had left the news, or ended; null for what is spoken of ever since. */
  readonly to: string | null;
}

/** A term in an office that reports call by title and name. */
export interface KnownTerm {
  /** Lower case. */
  readonly titles: readonly string[];
  readonly name: string;
  /** What the title is said with: "Baker". */
  readonly called: string;
  readonly country: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** Reads `calendar/known.tsv`. */
export function parseKnownSubjects(text: string, file = "calendar/known.tsv"): KnownSubject[] {
  return parseTsv(text, file, SUBJECT_COLUMNS).map((row) => {
    const words = row.cells.words.split("&").map(listOf);
    if (words.some((group) => group.length === 0 || group.some((word) => word === "" || word !== word.toLowerCase())))
      row.fail(`words "${row.cells.words}" must be groups of lower-case words`);
    return { words, ...spanOf(row) };
  });
}

/** Reads `calendar/terms.tsv`. */
export function parseKnownTerms(text: string, file = "calendar/terms.tsv"): KnownTerm[] {
  return parseTsv(text, file, TERM_COLUMNS).map((row) => ({
    titles: listOf(row.cells.titles),
    name: row.cells.name || row.fail("name is empty"),
    called: row.cells.called || row.fail("called is empty"),
    country: checkCountry(row, row.cells.country),
    ...spanOf(row),
  }));
}

function spanOf(row: Row<"from" | "to">): { from: string; to: string | null } {
  const from = checkDate(row, row.cells.from, "from") ?? row.fail("from is empty");
  const to = checkDate(row, row.cells.to, "to");
  return to !== null && to < from ? row.fail(`to ${to} is before from ${from}`) : { from, to };
}
