import type { CleanTables } from "../lexicon/clean.js";
import { lineWords } from "../lexicon/line-phrases.js";

/** How much of a text is looked at, in code units, and how many words it takes to tell. */
const SAMPLE = 6000;
const ENOUGH_WORDS = 30;
/** Share of English function words: running English has 0.35 to 0.5, lists and headlines 0.15 and more. */
const ENGLISH_SHARE = 0.12;
const PLAIN_ENGLISH = 0.25;
/** Share of letters beyond Latin from which on a text is in another script. */
const FOREIGN_SCRIPT = 0.3;

/** What a text is written in: `en`, or the name of what it seems to be. */
export type Language = { code: "en" } | { code: null; name: string };

/**
 * English or not, by its share of function words beside those of sixteen other languages and by its script. A short text, or one
 * that shows no language (names, numbers), counts as English.
 */
export function languageOf(text: string, tables: CleanTables["languages"]): Language {
  const sample = text.slice(0, SAMPLE);
  const script = foreignScript(sample);
  if (script) return { code: null, name: script };
  const { words } = lineWords(sample);
  if (words.length < ENOUGH_WORDS) return { code: "en" };
  const english = share(words, tables.english);
  if (english >= PLAIN_ENGLISH) return { code: "en" };
  let best = { name: "", share: 0 };
  for (const [name, list] of Object.entries(tables.others)) {
    const found = share(words, list);
    if (found > best.share) best = { name, share: found };
  }
  const isOther = best.share > english * 1.3 && best.share > ENGLISH_SHARE;
  return isOther ? { code: null, name: best.name } : { code: "en" };
}

function share(words: readonly string[], list: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (list.has(word)) count++;
  return count / words.length;
}

const SCRIPTS: readonly (readonly [number, number, string])[] = [
  [0x370, 0x3ff, "Greek"],
  [0x400, 0x52f, "a language in Cyrillic letters"],
  [0x590, 0x5ff, "Hebrew"],
  [0x600, 0x77f, "a language in Arabic letters"],
  [0x900, 0xdff, "a language of India"],
  [0xe00, 0xe7f, "Thai"],
  [0x3040, 0x30ff, "Japanese"],
  [0x3400, 0x9fff, "Chinese or Japanese"],
  [0xac00, 0xd7af, "Korean"],
];

function foreignScript(sample: string): string | null {
  const counts = new Map<string, number>();
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x41) continue;
    letters++;
    if (code < 0x370) continue;
    const script = SCRIPTS.find(([from, to]) => code >= from && code <= to);
    if (script) counts.set(script[2], (counts.get(script[2]) ?? 0) + 1);
  }
  const top = [...counts].sort((a, b) => b[1] - a[1])[0];
  return top && letters > 10 && [...counts.values()].reduce((a, b) => a + b) > letters * FOREIGN_SCRIPT ? top[0] : null;
}
