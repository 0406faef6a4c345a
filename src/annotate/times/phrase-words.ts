import { Kind } from "./kinds.js";
import type { PhraseWord } from "./remembered.js";
import { isKind, type Scan, tokenAt, wordAt } from "./scan.js";

/** How many words after "anniversary of" may name what is remembered. */
const REACH = 10;
/** How many words before it may name whose it is. */
const BACK = 40;

/** The words of the phrase that begins at `at`: up to a verb or a stop. */
export function phraseAfter(scan: Scan, at: number): PhraseWord[] {
  const words: PhraseWord[] = [];
  // A tagger may take "the founding of" for a verb.
  const { founding } = scan.words.remembrances;
  for (let i = at; i < at + REACH; i++) {
    const tag = tokenAt(scan, i)?.upos;
    const verb = (tag === "VERB" && !founding.has(wordAt(scan, i))) || tag === "AUX";
    if (tag === undefined || verb || /^[,.;:!?]$/.test(wordAt(scan, i))) break;
    words.push(wordOf(scan, i));
  }
  return words;
}

/** The words of the sentence that end before `end`, as many as `count`. */
export function wordsBefore(scan: Scan, end: number, count = BACK): PhraseWord[] {
  const words: PhraseWord[] = [];
  for (let i = Math.max(0, end - count); i < end; i++) words.push(wordOf(scan, i));
  return words;
}

function wordOf(scan: Scan, at: number): PhraseWord {
  const tag = tokenAt(scan, at)?.upos ?? null;
  return { text: wordAt(scan, at).replace("’", "'"), noun: tag === "NOUN" && !isKind(scan, at, Kind.article), tag };
}
