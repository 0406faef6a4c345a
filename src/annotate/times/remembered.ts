import type { Upos } from "../types.js";
import { type Remembrance, remembrances } from "./remembrances.js";
import type { TimeLexicon } from "./rule.js";

/** A word as the matching sees it: lower case, plain apostrophes; whether it is a common noun; its part of speech. */
export interface PhraseWord {
  readonly text: string;
  readonly noun: boolean;
  readonly tag: Upos | null;
}

/** What words can mean: rows that fall on different days leave the day open between them. */
export interface Remembered {
  rules: string[];
  since: string | null;
  /** How many of the words it takes to say so. */
  length: number;
}

interface Match {
  row: Remembrance;
  length: number;
  /** The words themselves say whose it is. */
  own: boolean;
}

/**
 * What the words after "anniversary of" mean: "the invasion of Ukraine", "NATO", "its independence". A country that they leave out
 * may be named by the words before (`context`), if these leave one choice.
 */
export function remembered(
  words: readonly PhraseWord[],
  context: readonly PhraseWord[],
  nth: number | null,
  lexicon: TimeLexicon,
): Remembered | null {
  if (saysItsFounding(words, lexicon)) {
    const what = foundedIn(context, nth, lexicon);
    if (what) return { ...what, length: 2 };
  }
  const matches = rowsNamed(words, lexicon)
    .map((row) => matchOf(words, context, row, lexicon))
    .filter((match) => match !== null);
  const length = Math.max(0, ...matches.map((match) => match.length));
  const longest = matches.filter((match) => match.length === length);
  const own = longest.filter((match) => match.own);
  if (own.length > 0) return answer(own, length, nth);
  return new Set(longest.map(({ row }) => row.country)).size === 1 ? answer(longest, length, nth) : null;
}

/** What the words that end right before "anniversary" mean: "NATO’s", "independence". `length` counts from their end. */
export function rememberedBefore(
  words: readonly PhraseWord[],
  context: readonly PhraseWord[],
  nth: number | null,
  lexicon: TimeLexicon,
): Remembered | null {
  const matches = rowsNamed(words, lexicon).flatMap((row): Match[] => {
    const named = endsWith(words, row.founded);
    if (named > 0) return [{ row, length: named, own: true }];
    const length = endsWith(words, row.phrases);
    if (length === 0) return [];
    const own = row.whose === null || furthest(words, row.whose) > 0;
    return own || furthest(context, row.whose ?? []) > 0 ? [{ row, length, own }] : [];
  });
  const length = Math.max(0, ...matches.map((match) => match.length));
  const longest = matches.filter((match) => match.length === length);
  return only(answer(longest, length, nth));
}

/** The one founded thing that words name where a subject stands ("NATO on Thursday marked …"): whose "its 75th anniversary" is. */
export function foundedIn(words: readonly PhraseWord[], nth: number | null, lexicon: TimeLexicon): Remembered | null {
  const rows = rowsNamed(words, lexicon).filter(
    (row) =>
      row.founded.some((name) => isSubject(words, name)) && (row.whose === null || furthest(words, row.whose) > 0),
  );
  const matches = rows.map((row) => ({ row, length: 0, own: true }));
  return only(answer(matches, 0, nth));
}

function saysItsFounding([whose, what]: readonly PhraseWord[], { tables }: TimeLexicon): boolean {
  return /^(its|their)$/.test(whose?.text ?? "") && tables.time.remembrances.founding.has(what?.text ?? "");
}

function isSubject(words: readonly PhraseWord[], name: readonly string[]): boolean {
  return words.some(({ text }, at) => {
    if (text !== name[0] || !startsAt(words, at, name) || goesOn(words, at + name.length)) return false;
    const before = words[words[at - 1]?.text === "the" ? at - 2 : at - 1];
    return before === undefined || before.text === "as" || ["SCONJ", "CCONJ", "PUNCT"].includes(before.tag ?? "");
  });
}

/** A name goes on at a place, so that it is part of another ("UN Security Council", "Hamas-led", "NATO’s bombing"). */
function goesOn(words: readonly PhraseWord[], at: number): boolean {
  const next = words[at];
  return next !== undefined && (/^['–-]/.test(next.text) || ["NOUN", "PROPN", "ADJ", "NUM"].includes(next.tag ?? ""));
}

function only(found: Remembered | null): Remembered | null {
  return found?.rules.length === 1 ? found : null;
}

/**
 * Years in which the reports that are read were written. A state may have become independent twice: of two readings, the one whose
 * nth anniversary falls outside of them ("Latvia’s 30th" from 1918 is 1948) gives way.
 */
const REPORTED = { from: 1980, to: 2060 };

function answer(matches: readonly Match[], length: number, nth: number | null): Remembered | null {
  if (matches.length === 0) return null;
  const all = matches.map((match) => match.row);
  const reported = all.filter(({ since }) => {
    const year = nth === null || since === null ? null : Number(since.slice(0, 4)) + nth;
    return year === null || (year >= REPORTED.from && year <= REPORTED.to);
  });
  const rows = reported.length > 0 ? reported : all;
  const { since } = rows.find((row) => row.event) ?? rows[0]!;
  return { rules: [...new Set(rows.map((row) => row.day))], since, length };
}

function rowsNamed(words: readonly PhraseWord[], lexicon: TimeLexicon): Remembrance[] {
  const rows = remembrances(lexicon);
  return [...new Set(words.flatMap(({ text }) => rows.get(text) ?? []))];
}

function matchOf(
  words: readonly PhraseWord[],
  context: readonly PhraseWord[],
  row: Remembrance,
  lexicon: TimeLexicon,
): Match | null {
  const what = Math.max(phraseEnd(words, row, lexicon), foundingEnd(words, row.founded, lexicon));
  if (what === 0 || row.whose === null) return what === 0 ? null : { row, length: what, own: true };
  const whose = furthest(words, row.whose);
  if (whose > 0) return { row, length: Math.max(what, whose), own: true };
  return furthest(context, row.whose) > 0 ? { row, length: what, own: false } : null;
}

/** Where a row's phrase ends that is the head of the words: no other noun leads to it ("the trial over the coup") or follows. */
function phraseEnd(words: readonly PhraseWord[], row: Remembrance, lexicon: TimeLexicon): number {
  const end = furthest(words, row.phrases);
  if (end === 0 || words[end]?.noun) return 0;
  const start = end - Math.max(...row.phrases.filter((phrase) => endsAt(words, end, phrase)).map((one) => one.length));
  const { opening } = lexicon.tables.time.remembrances;
  return words.slice(0, start).every((word, i) => !word.noun || opening.has(word.text) || isPart(words, i, row))
    ? end
    : 0;
}

/** A word that belongs to the country's name ("Marshall Islands’ independence"). */
function isPart(words: readonly PhraseWord[], at: number, { whose }: Remembrance): boolean {
  return (whose ?? []).some((name) => name.includes(words[at]!.text));
}

/** "NATO", "the creation of NATO", "NATO’s founding"; not "NATO’s bombing", "NATO membership" or "accession to NATO". */
function foundingEnd(
  words: readonly PhraseWord[],
  names: readonly (readonly string[])[],
  lexicon: TimeLexicon,
): number {
  const { founding } = lexicon.tables.time.remembrances;
  let at = words[0]?.text === "the" ? 1 : 0;
  if (founding.has(words[at]?.text ?? "") && words[at + 1]?.text === "of") {
    at += words[at + 2]?.text === "the" ? 3 : 2;
  }
  let end = 0;
  for (const name of names) if (name.length > 0 && startsAt(words, at, name)) end = Math.max(end, at + name.length);
  if (end === 0) return 0;
  const possessive = words[end]?.text === "'s" || words[end]?.text === "'";
  const after = end + (words[end]?.text === "'" && words[end + 1]?.text === "s" ? 2 : 1);
  if (possessive) return founding.has(words[after]?.text ?? "") ? after + 1 : 0;
  return goesOn(words, end) ? 0 : end;
}

function startsAt(words: readonly PhraseWord[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, k) => words[at + k]?.text === word);
}

function endsAt(words: readonly PhraseWord[], end: number, phrase: readonly string[]): boolean {
  return phrase.length > 0 && phrase.length <= end && startsAt(words, end - phrase.length, phrase);
}

/** How many words at the end a phrase takes; the longest counts. */
function endsWith(words: readonly PhraseWord[], phrases: readonly (readonly string[])[]): number {
  return Math.max(0, ...phrases.filter((phrase) => endsAt(words, words.length, phrase)).map((phrase) => phrase.length));
}

/** Where the phrase that reaches furthest ends among the words; 0 where none is there. */
function furthest(words: readonly PhraseWord[], phrases: readonly (readonly string[])[]): number {
  let end = 0;
  for (const phrase of phrases) {
    for (let i = words.length - phrase.length; i >= 0 && i + phrase.length > end; i--) {
      if (phrase.length > 0 && startsAt(words, i, phrase)) end = i + phrase.length;
    }
  }
  return end;
}
