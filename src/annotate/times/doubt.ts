import type { Name } from "../types.js";
import { Kind } from "./kinds.js";
import { atomAt, isKind, type Scan, tokenAt, wordAt } from "./scan.js";

const DATING = new Set(
  "in on by since until till from to before after during through throughout last next this early late mid every each of between around about and or following previous past coming".split(
    " ",
  ),
);

/** Whether a month's or weekday's name at `at` is something else here: a verb, a modal, a person, a newspaper. */
export function datesNothing(scan: Scan, at: number): boolean {
  const atom = atomAt(scan, at);
  if (!atom.capital) return true;
  if (inFixedName(scan, at) || inPersonName(scan, at)) return true;
  if (!scan.words.doubtful.has(atom.text)) return false;
  if (isShort(scan, at)) return !besideDate(scan, at);
  const tag = tokenAt(scan, at)?.upos;
  if (tag !== undefined && tag !== "PROPN" && tag !== "NOUN" && tag !== "X") return true;
  // An adjective's or a calendar word's company settles it: "early May", "Sun. Oct. 3".
  const before = wordAt(scan, at - 1);
  if (DATING.has(before) || before === "-" || isKind(scan, at - 1, Kind.weekday | Kind.month)) return false;
  if (wordAt(scan, at + 1) === "," && isKind(scan, at + 2, Kind.month)) return false;
  if (atom.text === "march" && /^(for|of)$/.test(wordAt(scan, at + 1))) return true;
  return personFollows(scan, at);
}

/** "Sun", "Jan": an abbreviation that is a word or a name as well; one with its period is none of these. */
function isShort(scan: Scan, at: number): boolean {
  const atom = atomAt(scan, at);
  return atom.text.length === 3 && atom.text !== "may" && atom.end - atom.start === 3;
}

/** "Jan 6", "6 Jan", "Sun, Oct 3". */
function besideDate(scan: Scan, at: number): boolean {
  const day = (i: number) => atomAt(scan, i).number >= 1 && atomAt(scan, i).number <= 31;
  const next = wordAt(scan, at + 1) === "," ? at + 2 : at + 1;
  if (isKind(scan, at, Kind.month)) return day(at + 1) || day(at - 1) || atomAt(scan, at + 1).number > 1900;
  return isKind(scan, next, Kind.month) || day(next);
}

/** "May said", "August Wilson": a name where no calendar word could stand. */
function personFollows(scan: Scan, at: number): boolean {
  const next = tokenAt(scan, at + 1);
  const before = tokenAt(scan, at - 1);
  if (next && atomAt(scan, at + 1).capital && !isKind(scan, at + 1, Kind.month | Kind.weekday))
    return next.upos === "PROPN";
  return before?.upos === "PROPN" || /^(mr|mrs|ms|dr)$/.test(wordAt(scan, at - 1));
}

/** "Sunday Times", "Bloody Sunday", "High Noon": names of `data/time/calendar.yaml`. */
export function inFixedName(scan: Scan, at: number): boolean {
  for (let first = Math.max(0, at - 2); first <= at; first++) {
    for (const phrase of scan.words.names.get(wordAt(scan, first)) ?? []) {
      const covers = first + phrase.words.length > at;
      if (covers && phrase.words.every((word, i) => wordAt(scan, first + i) === word)) return true;
    }
  }
  return false;
}

/** A person called June or April; a one-word name that the engine takes for a person, with a preposition of time before it, is no person. */
function inPersonName(scan: Scan, at: number): boolean {
  const token = atomAt(scan, at).token;
  const name = nameAt(scan.sentence.names, token);
  if (name?.class !== "PER") return false;
  // "President Bill Clinton Thursday condemned": nobody has a weekday for a last name.
  if (name.last === token && isKind(scan, at, Kind.weekday) && !scan.words.doubtful.has(wordAt(scan, at))) return false;
  return name.last > name.first ? !holdsOnlyTimes(scan, at, name) : !DATING.has(wordAt(scan, at - 1));
}

/** The name that holds a token, by halving: names are in text order. */
function nameAt(names: readonly Name[], token: number): Name | undefined {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.last < token) low = middle + 1;
    else high = middle;
  }
  const name = names[low];
  return name && name.first <= token ? name : undefined;
}

/** No name of a person has more pieces; keeps a sentence of months linear. */
const LONGEST_NAME = 8;

function holdsOnlyTimes(scan: Scan, at: number, name: Name): boolean {
  for (let i = Math.max(0, at - LONGEST_NAME); i <= at + LONGEST_NAME; i++) {
    const { token } = atomAt(scan, i);
    if (token >= name.first && token <= name.last && !isKind(scan, i, Kind.month | Kind.weekday)) return false;
  }
  return true;
}
