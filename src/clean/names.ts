import { lineWords } from "../lexicon/line-phrases.js";
import { monthNumber } from "./dates.js";
import { outletOf } from "./outlets.js";
import type { Page } from "./page.js";
import { isCity, isRegion } from "./places.js";

/** Who is named in a credit: people as written, and the outlets among them. */
export interface Credited {
  people: string[];
  outlets: string[];
}

const PARTICLES = new Set([
  "de",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "ibn",
  "al",
  "el",
  "la",
  "le",
  "da",
  "dos",
  "di",
  "du",
  "ten",
  "ter",
  "abu",
  "y",
  "e",
]);
/** What ends the names of a credit: marks between fields, and words about dates or places. */
const STOP = /\s*(?:[|•·;:]|\s[-–—]\s|\b(?:published|posted|updated|email|follow|on|in|at)\b).*$/is;

/** The people and outlets of a credit line, after its opening words. Words that are neither are left out. */
export function creditedIn(words: string, page: Page): Credited {
  const found: Credited = { people: [], outlets: [] };
  const fields = words
    .slice(0, 300)
    .replace(STOP, "")
    .split(/\s*(?:,|&|\band\b)\s*/i);
  for (const raw of fields) {
    const name = raw.replace(/^[\s("[]+|[\s.)"\]]+$/g, "");
    if (name === "") continue;
    const outlet = outletOf(name, page.lexicon);
    const person = outlet ? null : personIn(name, page);
    const behind = person === null ? null : outletOf(name.slice(person.length), page.lexicon);
    if (outlet) found.outlets.push(outlet.id);
    if (person) found.people.push(person);
    if (behind) found.outlets.push(behind.id);
  }
  return found;
}

/** The person that a field begins with: all of it, or what stands before a date, an outlet's name or a job ("Jane Doe Reuters July 15"). */
function personIn(field: string, page: Page): string | null {
  const words = field.split(/\s+/).slice(0, 12);
  const dated = words.findIndex((word) => /\d/.test(word) || isCalendarWord(word.toLowerCase().replace(".", ""), page));
  const names = dated < 0 ? words : words.slice(0, dated);
  for (let i = 2; i < names.length; i++) {
    const job = isJob(names[i]!.toLowerCase(), page);
    if (job || outletOf(names.slice(i).join(" "), page.lexicon)) return shaped(names.slice(0, i), page);
  }
  return shaped(names, page);
}

function shaped(words: readonly string[], page: Page): string | null {
  const name = words.join(" ");
  return isPersonShaped(name, page) ? name : null;
}

/** Two to five capitalised words with no job, month, weekday or place among them. */
export function isPersonShaped(name: string, page: Page): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || name.length > 60 || /^by$/i.test(words[0]!)) return false;
  if (!words.every((word, i) => /^\p{Lu}(?:[\p{L}.'’-]*[\p{L}.])?$/u.test(word) || (i > 0 && PARTICLES.has(word))))
    return false;
  if (isRegion(name, page) || isCity(name, page)) return false;
  return lineWords(name).words.every((word) => !isCalendarWord(word, page) && !isJob(word, page));
}

/** Months that are given names as well. */
const NAME_MONTHS = new Set(["april", "may", "june", "august", "jan"]);

function isCalendarWord(word: string, page: Page): boolean {
  const { dates } = page.tables;
  return dates.weekdays.has(word) || (monthNumber(word, dates) !== null && !NAME_MONTHS.has(word));
}

function isJob(word: string, page: Page): boolean {
  return word.length > 2 && page.tables.credits.jobs.has(word);
}
