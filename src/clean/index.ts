import { type CleanTables, loadCleanTables } from "../lexicon/clean.js";
import { type DocumentInput, makeId, type NewsDocument, type Problem, type Source } from "../model/index.js";
import { decodeText, parseDocumentInput, wellFormed } from "../read/index.js";
import { blocksOf, type ReadingNote } from "./blocks.js";
import { parseGivenDate } from "./dates.js";
import { fragmentInput } from "./html/fragment.js";
import { pageInput } from "./html/input.js";
import type { Confidence, PageMetadata } from "./html/page.js";
import { languageOf } from "./language.js";
import { agencyOf } from "./outlets.js";
import type { Fact, Finding, NewsLexicon, Page } from "./page.js";
import { partsOf } from "./parts.js";
import { type DateClaim, modifiedFrom, publishedFrom } from "./published.js";
import { type Publisher, publisherOf, statedPublisher } from "./publisher.js";
import { findRoles } from "./rules/index.js";

export { HostLines, learnHostLines } from "./html/host-lines.js";
export { readPage } from "./html/index.js";
export { loadLanguages } from "./language.js";
export type { NewsLexicon } from "./page.js";

/** Longest text that is coded, in UTF-16 code units: a thick book. What is longer is set aside. */
export const MAX_TEXT = 2_000_000;
/** Longest web page that is read, in bytes: ten times the longest that was met. */
const MAX_PAGE = 16 * 1024 * 1024;

/**
 * A source to a document whose blocks have roles, or the problem why it is set aside. The text is never changed: bytes are decoded (a byte
 * order mark is left out), characters that cannot be read stand as U+FFFD and their block says so. Of a web page the report alone is the
 * text, without the lines that its host prints on other pages too (`source.hostLines`). To be called once `loadLanguages` is done.
 */
export function clean(
  source: Source,
  lexicon: NewsLexicon,
  tables: CleanTables = loadCleanTables(),
): NewsDocument | Problem {
  if (source.format === "jsonl") {
    const parsed = parseDocumentInput(source.origin, source.bytes);
    if ("code" in parsed) return parsed;
    return parsed.input.html
      ? cleanFragment(parsed.input, parsed.input.html, source, lexicon, tables, parsed)
      : make(parsed.input, source, lexicon, tables, parsed);
  }
  if (source.format === "html") return cleanPage(source, lexicon, tables);
  const decoded = decodeText(source.bytes);
  return make({ text: decoded.text }, source, lexicon, tables, decoded);
}

/** A web page: its report is taken out first and what is settled by the markup stays so. */
function cleanPage(source: Source, lexicon: NewsLexicon, tables: CleanTables): NewsDocument | Problem {
  if (source.bytes.length > MAX_PAGE) {
    const megabytes = Math.round(source.bytes.length / 1024 / 1024);
    return setAside(source, `a web page of ${megabytes} MB, which no report has`, "save the report alone, or its text");
  }
  const { page, input, settled } = pageInput(source, lexicon);
  return make(input, source, lexicon, tables, { ...page, doubt: doubtOf(page.confidence) }, settled, page.metadata);
}

/** Pages that are surer than this are not remarked on. */
const SURE_PAGE = 0.7;

/** What is to be said of a page whose views disagree. */
function doubtOf({ value, reasons }: Confidence): string | null {
  if (value >= SURE_PAGE) return null;
  return [`what the page's report is, is unsure (confidence ${value.toFixed(2)})`, ...reasons].join(": ");
}

/** A report given as a piece of HTML, as feeds do: its headline, then its paragraphs. */
function cleanFragment(
  input: DocumentInput,
  html: string,
  source: Source,
  lexicon: NewsLexicon,
  tables: CleanTables,
  note: ReadingNote,
): NewsDocument | Problem {
  const { text, settled } = fragmentInput(html, wellFormed(input.headline ?? "").text.trim());
  return make({ ...input, text }, source, lexicon, tables, note, settled);
}

/** The same for a document that is already taken apart; `source` gives the bytes' hash and where it came from. */
export function cleanInput(
  input: DocumentInput,
  source: Source,
  lexicon: NewsLexicon,
  tables: CleanTables = loadCleanTables(),
): NewsDocument | Problem {
  return make(input, source, lexicon, tables, { encoding: "utf-8", replaced: 0 });
}

function make(
  input: DocumentInput,
  source: Source,
  lexicon: NewsLexicon,
  tables: CleanTables,
  note: ReadingNote,
  settled: ReadonlyMap<number, Omit<Finding, "part">> = new Map(),
  metadata: PageMetadata | null = null,
): NewsDocument | Problem {
  if (input.text.length > MAX_TEXT)
    return setAside(source, `${input.text.length} characters long, which no report is`, "split it, one report each");
  const { text, replaced } = wellFormed(input.text);
  const page: Page = { text, lexicon, tables, parts: partsOf(text, lexicon, tables) };
  if (page.parts.length === 0)
    return { code: "empty", at: source.origin, what: "it holds no text", advice: "give a report with text" };
  const marks = findRoles(page, settled);
  return toDocument(input, source, page, marks, { ...note, replaced: note.replaced + replaced }, metadata);
}

function setAside(source: Source, what: string, advice: string): Problem {
  return { code: "set-aside", at: source.origin, what, advice };
}

function toDocument(
  input: DocumentInput,
  source: Source,
  page: Page,
  marks: readonly (Finding | undefined)[],
  note: ReadingNote,
  metadata: PageMetadata | null,
): NewsDocument {
  const facts = marks.flatMap((mark) => mark?.facts ?? []);
  const claims = datesOf(page, marks);
  const uri = input.uri ?? source.uri ?? null;
  const given = publisherOf(input.publisher, page.lexicon);
  const publisher: Publisher | null = given ?? statedPublisher(facts, page.lexicon);
  return {
    id: makeId("doc", source.hash, uri, given?.id ?? null),
    ref: input.id === undefined || input.id === null ? null : String(input.id),
    bytes: source.hash,
    uri,
    fetched: source.fetched,
    headline: wellFormed(input.headline ?? "").text.trim() || wordsOf(page, marks, "headline"),
    subheadline: wellFormed(input.subheadline ?? "").text.trim() || wordsOf(page, marks, "subheadline"),
    byline: input.byline?.length ? input.byline.map((name) => wellFormed(name).text) : bylineOf(facts),
    editor: first(facts, "editor")?.name ?? null,
    dateline: datelineOf(facts),
    publisher,
    agency: first(facts, "agency")?.outlet ?? creditedAgency(input, metadata, page.lexicon),
    language: languageOf(proseOf(page, marks)),
    modified: parseGivenDate(input.modified ?? "")?.value ?? modifiedFrom(claims),
    published: publishedFrom(input.published ?? null, claims, metadata, input.published_by ?? "caller"),
    text: page.text,
    blocks: blocksOf(page, marks, note),
  };
}

/** The agency that a feed names as its source, or a page in its byline or as where the report first stood. */
function creditedAgency(input: DocumentInput, metadata: PageMetadata | null, lexicon: NewsLexicon): string | null {
  const names = [input.source, ...(metadata?.agencies ?? []), metadata?.originalSource];
  return names.map((name) => agencyOf(name ?? "", lexicon)).find((agency) => agency !== null)?.id ?? null;
}

/** The words of the first part with a title's role that has no reason of its own (headings inside a report have one). */
function wordsOf(page: Page, marks: readonly (Finding | undefined)[], role: "headline" | "subheadline"): string | null {
  const index = marks.findIndex((mark) => mark?.role === role && mark.reason === null);
  return page.parts[index]?.text ?? null;
}

/** Who wrote it: the byline above the report, else the reporters named at its foot. */
function bylineOf(facts: readonly Fact[]): string[] {
  const above = facts.flatMap((fact) => (fact.kind === "byline" ? fact.names : []));
  const names = above.length > 0 ? above : facts.flatMap((fact) => (fact.kind === "reporters" ? fact.names : []));
  return [...new Set(names)];
}

function datelineOf(facts: readonly Fact[]): NewsDocument["dateline"] {
  const found = first(facts, "dateline");
  return found ? { place: found.place, start: found.start, end: found.end } : null;
}

function first<K extends Fact["kind"]>(facts: readonly Fact[], kind: K): Extract<Fact, { kind: K }> | undefined {
  return facts.find((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
}

/** Every date that the report states about itself, with the line that states it. */
function datesOf(page: Page, marks: readonly (Finding | undefined)[]): DateClaim[] {
  return marks.flatMap((mark, i) => {
    const part = page.parts[i]!;
    return (mark?.facts ?? []).flatMap((fact) =>
      fact.kind === "date" ? [{ ...fact, start: part.start, end: part.end }] : [],
    );
  });
}

/** The report's own sentences, which tell its language better than the page round them. */
function proseOf(page: Page, marks: readonly (Finding | undefined)[]): string {
  const own = page.parts.filter((_, i) => !marks[i] || marks[i]?.role === "lead");
  let text = "";
  for (const part of own.length > 0 ? own : page.parts) {
    text += `${part.text.slice(0, 6000)}\n`;
    if (text.length > 6000) break;
  }
  return text;
}
