/** The words of a line in lower case, with and without the marks between them. */
export interface LineWords {
  words: readonly string[];
  /** Words and marks, each mark a token of its own. */
  tokens: readonly string[];
}

/** Splits a line: a word is letters and digits, with apostrophes and hyphens inside; all else but white space is a mark. */
export function lineWords(text: string): LineWords {
  const words: string[] = [];
  const tokens: string[] = [];
  let start = -1;
  const close = (end: number) => {
    if (start < 0) return;
    const word = text.slice(start, end).toLowerCase().replaceAll("’", "'");
    words.push(word);
    tokens.push(word);
    start = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWordCode(code) || (start >= 0 && isJoint(code) && isWordCode(text.charCodeAt(i + 1)))) {
      if (start < 0) start = i;
      continue;
    }
    close(i);
    if (!isSpaceCode(code)) tokens.push(text[i]!);
  }
  close(text.length);
  return { words, tokens };
}

/** Letters and digits; beyond Latin-1 and general punctuation everything counts as a letter. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return (
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x206f) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code !== 0xfeff
  );
}

function isJoint(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2d;
}

function isSpaceCode(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b)
  );
}

/** In a phrase: any number in digits. */
const NUMBER = "#";

/**
 * Phrases of a table, to be found in lines. A phrase that the table writes with marks ("source:") wants them in the line too; one without
 * is found whatever marks stand between its words. `#` stands for a number.
 */
export class LinePhrases {
  private readonly bare = new Map<string, string[][]>();
  private readonly marked = new Map<string, string[][]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const { words, tokens } = lineWords(phrase);
      const list = tokens.length > words.length ? tokens : words;
      const table = tokens.length > words.length ? this.marked : this.bare;
      const first = list[0];
      if (first === undefined) throw new Error(`the phrase "${phrase}" has no words`);
      table.set(
        first,
        [...(table.get(first) ?? []), [...list]].sort((a, b) => b.length - a.length),
      );
    }
  }

  /** Whether the line is one of the phrases and nothing else. */
  is(line: LineWords): boolean {
    if (line.words.length === 0) return false;
    return (
      this.at(line.words, 0, this.bare) === line.words.length ||
      this.at(line.tokens, 0, this.marked) === line.tokens.length
    );
  }

  /** How many words the longest phrase takes at the line's start; 0 for none. */
  starts(line: LineWords): number {
    const marked = this.at(line.tokens, 0, this.marked);
    return Math.max(this.at(line.words, 0, this.bare), marked === 0 ? 0 : countWords(line.tokens, marked));
  }

  ends(line: LineWords): boolean {
    return ends(line.words, this.bare) || ends(line.tokens, this.marked);
  }

  /** Whether the line says one of the phrases anywhere. */
  holds(line: LineWords): boolean {
    return (
      (this.bare.size > 0 && this.find(line.words) >= 0) ||
      (this.marked.size > 0 && line.tokens.some((_, i) => this.at(line.tokens, i, this.marked) > 0))
    );
  }

  /** Index of the first word where a phrase without marks begins, or -1. */
  find(words: readonly string[]): number {
    return words.findIndex((_, i) => this.at(words, i, this.bare) > 0);
  }

  private at(list: readonly string[], start: number, table: ReadonlyMap<string, string[][]>): number {
    const first = list[start];
    if (first === undefined) return 0;
    const found = longest(table.get(first), list, start);
    return found > 0 || !isNumber(first) ? found : longest(table.get(NUMBER), list, start);
  }
}

/** Length of the first of the phrases, longest first, that stands in the list at `start`; 0 for none. */
function longest(phrases: readonly string[][] | undefined, list: readonly string[], start: number): number {
  if (phrases === undefined) return 0;
  for (const phrase of phrases) if (phrase.every((word, i) => fits(word, list[start + i]))) return phrase.length;
  return 0;
}

function fits(word: string, found: string | undefined): boolean {
  return word === found || (word === NUMBER && found !== undefined && isNumber(found));
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 && /^\d+$/.test(word);
}

function countWords(tokens: readonly string[], length: number): number {
  let count = 0;
  for (let i = 0; i < length; i++) if (isWordCode(tokens[i]!.charCodeAt(0))) count++;
  return count;
}

function ends(list: readonly string[], table: ReadonlyMap<string, string[][]>): boolean {
  if (table.size === 0) return false;
  for (const phrases of table.values()) {
    for (const phrase of phrases) {
      const from = list.length - phrase.length;
      if (from >= 0 && phrase.every((word, i) => fits(word, list[from + i]))) return true;
    }
  }
  return false;
}
