import type { EntityClass } from "../../../model/index.js";
import { type Desk, nameWord } from "../desk.js";
import { coreStart } from "./core.js";
import { candidatesOf } from "./known.js";

const HOUSES: ReadonlySet<EntityClass> = new Set(["company", "organization", "party", "news_outlet", "armed_group"]);
/** What ends the name of a company: whatever stands before is its own name ("John Labatt Ltd."). */
const LEGAL = /^(inc|corp|ltd|llc|plc|co|gmbh|ag|sa|nv|bv|ab|asa|spa|holdings?|group|industries|associates|partners)$/;
/** "Ltd.", "Inc.": no person's name ends so. */
export function isLegalForm(word: string): boolean {
  return LEGAL.test(nameWord(word));
}

/** Words that many organizations begin with: alone they are nobody's short name. */
const SHARED =
  /^(national|international|united|american|european|african|asian|royal|general|first|new|north|south|east|west|northern|southern|eastern|western|central|federal|state|world|global|public|free|democratic|social|people|bank|university|institute|center|centre|association|society|church|council|committee|department|ministry|office|school|college|hospital|museum|the|city|saint|st)$/;
/** Names that share a word and are looked at. */
const MANY = 60;

/**
 * "Heritage" after "Heritage Media Corp.", "Labatt" after "John Labatt Ltd.": the only organization of the document named before whose
 * name begins with these words or, of a company with its legal form, holds them; null where there is none or more than one.
 */
export function shortOrganization(desk: Desk, i: number): string | null {
  const { last, class: kind } = desk.mentions[i]!;
  const start = coreStart(desk, i);
  if (kind === "LOC" || start > desk.mentions[i]!.first || candidatesOf(desk, i).length > 0) return null;
  const words = wordsAt(desk, i, start, last);
  if (words.length === 0 || (words.length === 1 && (SHARED.test(words[0]!) || words[0]!.length < 3))) return null;
  const found = new Set<string>();
  for (const j of longNames(desk).get(words[0]!) ?? []) {
    const entity = j < i ? desk.only(j) : null;
    if (!entity || !HOUSES.has(entity.class)) continue;
    const long = wordsAt(desk, j, coreStart(desk, j), desk.mentions[j]!.last);
    if (long.length > words.length && (opens(long, words) || holds(long, words))) found.add(desk.of[j]![0]!);
  }
  return found.size === 1 ? [...found][0]! : null;
}

/** Whether a word that could be a surname is part of a company's name that stands before mention `i`, and of nobody's. */
export function isPartOfCompany(desk: Desk, i: number): boolean {
  const { first, last } = desk.mentions[i]!;
  if (first !== last) return false;
  const word = nameWord(desk.token(i).form);
  const companies = desk.cached("companies", 0, () => companyWords(desk));
  const named = companies.get(word);
  return named !== undefined && named < i;
}

function wordsAt(desk: Desk, i: number, first: number, last: number): string[] {
  const tokens = desk.sentence(i).tokens.slice(first, last + 1);
  return tokens.map(({ form }) => nameWord(form)).filter((word) => /\p{L}|\d/u.test(word));
}

function opens(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, at) => word === long[at]);
}

function holds(long: readonly string[], short: readonly string[]): boolean {
  const legal = long.findIndex((word) => LEGAL.test(word));
  if (legal <= 0) return false;
  const from = long.indexOf(short[0]!);
  return from >= 0 && from + short.length <= legal && short.every((word, at) => word === long[from + at]);
}

/** Mentions by a name of several words, by each of its words; no more of one than a report has. */
function longNames(desk: Desk): ReadonlyMap<string, readonly number[]> {
  return desk.cached("long names", 0, () => {
    const names = new Map<string, number[]>();
    desk.mentions.forEach(({ form, first, last }, i) => {
      if (form !== "name" || last === first) return;
      for (const word of new Set(wordsAt(desk, i, coreStart(desk, i), last))) {
        const list = names.get(word) ?? [];
        if (list.length < MANY) names.set(word, [...list, i]);
      }
    });
    return names;
  });
}

function companyWords(desk: Desk): Map<string, number> {
  const words = new Map<string, number>();
  desk.mentions.forEach(({ form, first, last }, i) => {
    if (form !== "name" || first === last) return;
    const name = wordsAt(desk, i, coreStart(desk, i), last);
    const legal = name.findIndex((word) => LEGAL.test(word));
    if (legal <= 0) return;
    for (const word of name.slice(0, legal)) if (!SHARED.test(word) && !words.has(word)) words.set(word, i);
  });
  return words;
}
