/** A word as it is compared across reports: lower case, apostrophes and hyphens dropped at its edges, with its place. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/**
 * Runs of letters and digits with their offsets, without a tokenizer, so that copies are found whatever the engine. An apostrophe
 * between letters stays inside the word in its plain form. Linear in the text.
 */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let i = from; i <= to; i++) {
    const inside = i < to && (isWordCode(text.charCodeAt(i)) || (start >= 0 && joins(text, i, to)));
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      words.push({ word: text.slice(start, i).toLowerCase().replaceAll("’", "'"), start, end: i });
      start = -1;
    }
  }
  return words;
}

/** Whether an apostrophe at a place stands within a word. */
export function joins(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x27 || code === 0x2019) && at + 1 < to && isWordCode(text.charCodeAt(at + 1));
}

/** Letters and digits in ASCII; beyond it every code unit but Latin-1 signs, general punctuation, spaces and CJK punctuation. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  return !((code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code === 0xfeff);
}

const FUNCTION_WORDS = new Set(
  `a an and are as at be been being but by can could did do does for from had has have he her him his i if in into is it its itself
  may might more most must no nor not of on or other our out over own said say says she should so some such than that the their them
  then there these they this those through to too under until up upon us very was we were what when where which while who whom whose
  will with would you your also about after against all any before between both during each few further how just only since
  now new last year years month months week day days monday tuesday wednesday thursday friday saturday sunday large amount amounts
  number numbers lot lots several many including particular early earlier late later`.split(/\s+/),
);

const NONE: ReadonlySet<string> = new Set();

/** Content words in a rough stem, for comparing what is spoken of: "missiles" and "missile", "supplied" and "supplying" are one. `without` are left out. */
export function contentStems(text: string, without: ReadonlySet<string> = NONE): Set<string> {
  const stems = new Set(stemCounts(text).keys());
  for (const stem of without) stems.delete(stem);
  return stems;
}

/** How often each content word comes, by its stem. */
export function stemCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of wordsOf(text)) {
    if (word.length <= 2 || FUNCTION_WORDS.has(word)) continue;
    const bare = stem(word);
    counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  return counts;
}

function stem(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (bare.length > 5 && bare.endsWith("ies")) return `${bare.slice(0, -3)}y`;
  if (bare.length > 5 && bare.endsWith("ied")) return `${bare.slice(0, -3)}y`;
  if (bare.length > 6 && bare.endsWith("ing")) return bare.slice(0, -3);
  if (bare.length > 5 && bare.endsWith("ed")) return bare.slice(0, -2);
  if (bare.length > 3 && bare.endsWith("s") && !bare.endsWith("ss") && !bare.endsWith("us")) return bare.slice(0, -1);
  return bare;
}

/** How many members two sets share. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of small) if (large.has(one)) shared++;
  return shared;
}
