import { foldToken, splitName } from "./split.js";

/** A match: how many tokens it takes and what they can stand for. */
export interface TrieMatch<T> {
  readonly length: number;
  readonly values: readonly T[];
}

interface Entry<T> {
  /** The tokens as the table writes them, accents folded. */
  readonly tokens: readonly string[];
  readonly values: T[];
}

interface Node<T> {
  children: Map<string, Node<T>> | null;
  entries: Entry<T>[] | null;
}

/**
 * Token sequences to values, longest match first. Walked without regard to case and accents, then held against the written form:
 * see `sameWriting`. One walk costs at most the length of the longest name.
 */
export class TokenTrie<T> {
  private readonly root: Node<T> = { children: null, entries: null };

  /** Puts a name in; the same name may carry many values, each once. */
  add(name: string, value: T): void {
    const tokens = splitName(name).map(foldToken);
    if (tokens.length === 0) return;
    let node = this.root;
    for (const token of tokens) {
      node.children ??= new Map();
      const key = token.toLowerCase();
      let next = node.children.get(key);
      if (!next) {
        next = { children: null, entries: null };
        node.children.set(key, next);
      }
      node = next;
    }
    node.entries ??= [];
    const entry = node.entries.find((other) => other.tokens.every((token, i) => token === tokens[i]));
    if (!entry) node.entries.push({ tokens, values: [value] });
    else if (!entry.values.includes(value)) entry.values.push(value);
  }

  /** The longest name that begins at token `start`, or null. */
  match(forms: readonly string[], start: number): TrieMatch<T> | null {
    return this.matches(forms, start)[0] ?? null;
  }

  /** Every name that begins at token `start`, longest first. */
  matches(forms: readonly string[], start: number): TrieMatch<T>[] {
    const found: TrieMatch<T>[] = [];
    const folded: string[] = [];
    let node = this.root;
    for (let i = start; i < forms.length && node.children !== null; i++) {
      const form = foldToken(forms[i]!);
      const next = node.children.get(form.toLowerCase());
      if (!next) break;
      folded.push(form);
      node = next;
      const values = node.entries === null ? [] : valuesOf(node.entries, folded);
      if (values.length > 0) found.push({ length: folded.length, values });
    }
    return found.reverse();
  }

  /** What a name written out as a string stands for; the whole of it must match. */
  lookup(name: string): readonly T[] {
    const forms = splitName(name);
    return this.matches(forms, 0).find((match) => match.length === forms.length)?.values ?? [];
  }
}

function valuesOf<T>(entries: readonly Entry<T>[], forms: readonly string[]): T[] {
  const exact = entries.filter((entry) => sameWriting(entry.tokens, forms));
  if (exact.length > 0) return exact.flatMap((entry) => entry.values);
  if (!allCapitals(forms)) return [];
  return entries.filter((entry) => !allCapitals(entry.tokens)).flatMap((entry) => entry.values);
}

/** Case counts ("US" is not "us", "Pole" not "pole"), except that a lower-case word of a name may begin with a capital. */
function sameWriting(tokens: readonly string[], forms: readonly string[]): boolean {
  return tokens.every((token, i) => {
    const form = forms[i]!;
    if (token === form) return true;
    return token === token.toLowerCase() && i > 0 && token.slice(1) === form.slice(1);
  });
}

/** Words in capitals, as in a headline ("NORTH KOREA"): four letters at least, so that "IT" or "WHO" is never a name in capitals. */
function allCapitals(forms: readonly string[]): boolean {
  const joined = forms.join("");
  return joined.length >= 4 && joined === joined.toUpperCase() && joined !== joined.toLowerCase();
}
