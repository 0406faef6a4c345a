import { Lengths } from "./lengths.js";
import { foldToken, splitName } from "./split.js";

/** A match: how many tokens it takes and what they can stand for. */
export interface TokenMatch<T> {
  readonly length: number;
  readonly values: readonly T[];
}

interface Entry<T> {
  /** The tokens as the table writes them, accents folded, one blank between. */
  readonly written: string;
  readonly values: T[];
}

/** No name has more tokens; a bit of a 32-bit mask stands for each length. */
const LONGEST = 30;
/** No token of a name is longer, in code units: what is, is looked at no further. */
const LONGEST_TOKEN = 60;

/**
 * Token sequences to values, longest match first. Found without regard to case and accents, then held against the written form: see
 * `sameWriting`. A look-up tries only the lengths that some name with that first token has, so that its cost does not grow with the table.
 */
export class TokenIndex<T> {
  /** By first token. */
  private readonly lengths = new Lengths();
  private readonly entries = new Map<string, Entry<T>[]>();

  /** `same` says whether a value need not be added where another stands already. */
  constructor(private readonly same: (there: T, added: T) => boolean = Object.is) {}

  /** Puts a name in; the same name may carry many values, each once. A hyphen may be a token ("Sino - Soviet") or within one ("Jong-un"). */
  add(name: string, value: T): void {
    const written = writtenTokens(name);
    this.addWritten(written, value);
    if (written.includes(" - ")) this.addWritten(written.replaceAll(" - ", "-"), value);
  }

  private addWritten(written: string, value: T): void {
    const key = written.toLowerCase();
    const blank = key.indexOf(" ");
    const first = blank < 0 ? key : key.slice(0, blank);
    const length = blank < 0 ? 1 : countTokens(key);
    if (key === "" || length > LONGEST) return;
    this.lengths.add(first, length);
    const entries = this.entries.get(key);
    const entry = entries?.find((other) => other.written === written);
    if (entry) {
      if (!entry.values.some((other) => this.same(other, value))) entry.values.push(value);
    } else if (entries) entries.push({ written, values: [value] });
    else this.entries.set(key, [{ written, values: [value] }]);
  }

  /** The longest name that begins at token `start`, or null. */
  match(forms: readonly string[], start: number): TokenMatch<T> | null {
    return this.search(forms, start, true)[0] ?? null;
  }

  /** Every name that begins at token `start`, longest first. */
  matches(forms: readonly string[], start: number): TokenMatch<T>[] {
    return this.search(forms, start, false);
  }

  /** What a name written out as a string stands for; the whole of it must match. */
  lookup(name: string): readonly T[] {
    const forms = splitName(name);
    return this.matches(forms, 0).find((match) => match.length === forms.length)?.values ?? [];
  }

  private search(forms: readonly string[], start: number, longest: boolean): TokenMatch<T>[] {
    const first = forms[start];
    if (first === undefined || first.length > LONGEST_TOKEN) return [];
    const lengths = this.lengths.of(first);
    if (lengths === 0) return [];
    const folded = [foldToken(first)];
    const top = Math.min(31 - Math.clz32(lengths), forms.length - start);
    for (let i = 1; i < top; i++) folded.push(foldToken(forms[start + i]!.slice(0, LONGEST_TOKEN)));
    const found: TokenMatch<T>[] = [];
    for (let length = top; length > 0; length--) {
      if ((lengths & (1 << length)) === 0) continue;
      const form = length === 1 ? folded[0]! : folded.slice(0, length).join(" ");
      const entries = this.entries.get(form.toLowerCase());
      const values = entries === undefined ? [] : valuesOf(entries, form);
      if (values.length > 0) found.push({ length, values });
      if (longest && found.length > 0) break;
    }
    return found;
  }
}

function writtenTokens(name: string): string {
  if (/^[A-Za-z0-9.]+(?: [A-Za-z0-9.]+)*$/.test(name)) return name;
  return splitName(name).map(foldToken).join(" ");
}

function countTokens(key: string): number {
  let count = 1;
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) === 32) count++;
  return count;
}

function valuesOf<T>(entries: readonly Entry<T>[], form: string): readonly T[] {
  const exact = entries.filter((entry) => entry.written === form);
  if (exact.length === 1) return exact[0]!.values;
  const same = entries.filter((entry) => sameWriting(entry.written, form));
  if (same.length > 0) return same.flatMap((entry) => entry.values);
  if (!allCapitals(form)) return [];
  return entries.filter((entry) => !allCapitals(entry.written)).flatMap((entry) => entry.values);
}

/** Case counts ("US" is not "us", "Pole" not "pole"), except that a lower-case word of a name may begin with a capital. */
function sameWriting(written: string, form: string): boolean {
  const tokens = written.split(" ");
  const forms = form.split(" ");
  return tokens.every((token, i) => {
    if (token === forms[i]) return true;
    return i > 0 && token === token.toLowerCase() && token.slice(1) === forms[i]?.slice(1);
  });
}

/** Words in capitals, as in a headline ("NORTH KOREA"): four letters at least, so that "IT" or "WHO" is never a name in capitals. */
function allCapitals(form: string): boolean {
  return form.length >= 4 && form === form.toUpperCase() && form !== form.toLowerCase();
}
