import { lineWords } from "../lexicon/line-phrases.js";
import { type DateInLine, datesInLine } from "./dates.js";
import { outletOf } from "./outlets.js";
import type { Page } from "./page.js";
import { isCity, isRegion, isState } from "./places.js";

/** What a dateline says; `place` counts from the start of the text it was found in. */
export interface Dateline {
  place: { start: number; end: number };
  date: DateInLine | null;
  /** Words between brackets, where there are any: the agency. */
  credit: string | null;
  /** Its place is known, or an agency or a date stands with it; else only its capitals and its dash speak for it. */
  sure: boolean;
  /** Where the words after the dateline's dash begin. */
  end: number;
}

type Tables = Pick<Page, "lexicon" | "tables">;

/** Longest stretch before the dash of a dateline, in code units. */
const LONGEST = 110;
const MAX_WORDS = 5;
/** A dash (or a colon) that ends a dateline: blanks round a single hyphen, a blank after a colon; others may stand close. */
const DASH = /\s*(?:—|–|―|--+|_)(?:\s*[—–―-])*\s*|\s+-\s+|(?<=\))\s*-\s*|:(?:\s+|$)|\s+-$/;
const SMALL = new Set([
  "de",
  "del",
  "of",
  "the",
  "al",
  "el",
  "upon",
  "es",
  "la",
  "le",
  "les",
  "sur",
  "and",
  "on",
  "in",
]);

/** The dateline at the head of a paragraph: "WASHINGTON (AP) — …", "PARIS, Jan. 5 (Reuters) - …", "LONDON: …"; null where there is none. */
export function datelineAtHead(text: string, page: Tables): Dateline | null {
  const head = text.slice(0, LONGEST);
  const dash = DASH.exec(head);
  if (!dash || dash.index === 0) return null;
  const end = dash.index + dash[0].length;
  if (startsLower(text, end)) return null;
  const found = readDateline(head.slice(0, dash.index), page);
  const evidence = found ? evidenceFor(head, found, dash[0].trim(), page) : "none";
  return found && evidence !== "none" ? { ...found, sure: evidence === "sure", end } : null;
}

/** An agency's credit that opens a paragraph without a place: "(Reuters) - …"; its words and where the paragraph's own begin. */
export function creditAtHead(text: string, page: Tables): { credit: string; end: number } | null {
  const match = /^\(([\p{L}][\p{L} .-]{1,30})\)\s*[-–—]{1,2}\s+(?=[^\p{Ll}])/u.exec(text.slice(0, 60));
  return match && outletOf(match[1]!, page.lexicon) ? { credit: match[1]!, end: match[0].length } : null;
}

/** A line that is a dateline and nothing else: "Taipei, Taiwan", "MOSCOW", "PARIS, Jan. 5, 2024"; null for other lines. */
export function datelineAlone(text: string, page: Tables): Dateline | null {
  if (text.length > LONGEST) return null;
  const found = readDateline(text.replace(/[\s—–_-]+$/, ""), page);
  if (!found) return null;
  const parts = placeParts(text, found);
  const known =
    parts.length === 1
      ? isCity(parts[0]!, page)
      : !isBareState(parts[0]!, page) && parts.slice(1).every((part) => isRegion(part, page));
  return known ? { ...found, end: text.length } : null;
}

function readDateline(left: string, page: Tables): Dateline | null {
  const credited = /^(.*?)\s*\(([^()]{2,40})\)\s*$/.exec(left);
  const beforeCredit = credited ? credited[1]! : left;
  const dated = withoutDate(beforeCredit, page);
  const place = dated.words.replace(/[\s,]+$/, "");
  if (!isPlaceShaped(place)) return null;
  return {
    place: { start: 0, end: place.length },
    date: dated.date,
    credit: credited ? credited[2]! : null,
    sure: true,
    end: left.length,
  };
}

/** Cuts a date off the end of a dateline: "SEOUL, Aug. 16", "London, 5 January 2024". */
function withoutDate(words: string, page: Tables): { words: string; date: DateInLine | null } {
  const match =
    /^(.+?)[,\s]\s*((?:[A-Za-z]{3,9}\.?\s\d{1,2}(?:,\s?\d{4}|\s\d{4})?|\d{1,2}\s[A-Za-z]{3,9}\.?(?:,?\s\d{4})?))$/.exec(
      words.trimEnd(),
    );
  if (!match) return { words, date: null };
  const dates = datesInLine(lineWords(match[2]!).tokens, page.tables.dates);
  return dates.length === 1 ? { words: match[1]!, date: dates[0]! } : { words, date: null };
}

/** One to four names, between commas or slashes, all of capitalised words. */
function isPlaceShaped(place: string): boolean {
  if (place.length < 3 || place.length > 70) return false;
  const names = place.split(/\s*[,/]\s*/);
  return names.length <= 4 && names.every(isNameShaped);
}

function isNameShaped(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length <= MAX_WORDS &&
    words.every((word, i) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || (i > 0 && SMALL.has(word)))
  );
}

/** A dateline has more than its form: an agency, a date, a place that is known; or, for a town nobody knows, capitals before a long dash. */
function evidenceFor(head: string, found: Dateline, dash: string, page: Tables): "sure" | "weak" | "none" {
  const parts = placeParts(head, found);
  const first = parts[0]!;
  if (page.tables.datelines.labels.has(first.toLowerCase())) return "none";
  if (found.credit !== null) return isCreditShaped(found.credit) ? "sure" : "none";
  const known = isCity(first, page) || (parts.length > 1 && parts.slice(1).every((part) => isRegion(part, page)));
  const capitals = first === first.toUpperCase() && first.length >= 4;
  if (dash === ":") return known && capitals ? "sure" : "none";
  if (found.date !== null || (known && (capitals || !isBareState(first, page)))) return "sure";
  return capitals && dash !== "-" && dash !== "_" && parts.length === 1 && first.split(/\s+/).length <= 2
    ? "weak"
    : "none";
}

/** Capitals or capitalised words: "AP", "Reuters", "Xinhua News"; never words of a sentence. */
function isCreditShaped(credit: string): boolean {
  return credit.split(/[\s/,]+/).length <= 5 && /^\p{Lu}/u.test(credit);
}

/** A state that is no city as well: "Russia" opens a sentence, "Singapore" may be a dateline. */
function isBareState(name: string, page: Tables): boolean {
  return isState(name, page.lexicon) && !isCity(name, page);
}

function placeParts(text: string, found: Dateline): string[] {
  return text.slice(found.place.start, found.place.end).split(/\s*[,/]\s*/);
}

function startsLower(text: string, at: number): boolean {
  const next = text[at];
  return next !== undefined && next !== next.toUpperCase();
}
