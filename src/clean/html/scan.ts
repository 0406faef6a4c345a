/** What a page's source is made of, in order. Offsets count in the decoded source; names are in lower case. */
export type Token =
  | { kind: "open"; name: string; attributes: Attributes; start: number; end: number; selfClosing: boolean }
  | { kind: "close"; name: string; start: number; end: number }
  /** Words between tags, entities still in them. */
  | { kind: "text"; start: number; end: number }
  /** What stands inside `script`, `style`, `title` and the like, whose inside is no markup. */
  | { kind: "raw"; name: string; start: number; end: number };

/** Attributes of a start tag as written, entities still in them; of one that comes twice the first. */
export type Attributes = Readonly<Record<string, string>>;

/** Elements whose inside is words to their end tag, whatever it looks like. */
const RAW = new Set(["script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"]);
/** Attributes beyond these of one tag are left out; an attribute's value is cut at the second. */
const MAX_ATTRIBUTES = 40;
const MAX_VALUE = 4096;

/**
 * Reads a page's source, tags from words, as the HTML standard's tokenizer does in outline. Linear in the source whatever it holds:
 * a quote, comment or element that never closes is looked for once. Runs nothing and follows nothing.
 */
export function* scan(source: string): Generator<Token, void, undefined> {
  const finder = new Finder(source);
  let at = 0;
  let words = 0;
  while (at < source.length) {
    const open = source.indexOf("<", at);
    if (open < 0) break;
    const token = tokenAt(source, open, finder);
    if (token === null) {
      at = open + 1;
      continue;
    }
    if (open > words) yield { kind: "text", start: words, end: open };
    at = token.end;
    if ("kind" in token) {
      yield token;
      if (token.kind === "open" && RAW.has(token.name) && !token.selfClosing) {
        const end = finder.endTag(token.name, at);
        yield { kind: "raw", name: token.name, start: at, end };
        at = end;
      }
    }
    words = at;
  }
  if (source.length > words) yield { kind: "text", start: words, end: source.length };
}

type Tag = Extract<Token, { kind: "open" | "close" }>;

/** The tag at a `<`; `{end}` alone for a comment or declaration; null where the `<` is a word's. */
function tokenAt(source: string, at: number, finder: Finder): Tag | { end: number } | null {
  const next = source.charCodeAt(at + 1);
  if (isLetter(next)) return openTag(source, at, finder);
  if (next === 0x2f && isLetter(source.charCodeAt(at + 2))) {
    const name = nameAt(source, at + 2);
    return {
      kind: "close",
      name: name.toLowerCase(),
      start: at,
      end: after(finder.find(">", at + 2 + name.length), 1, source),
    };
  }
  if (next !== 0x21 && next !== 0x3f && next !== 0x2f) return null;
  if (source.startsWith("<!-->", at)) return { end: at + 5 };
  if (source.startsWith("<!--", at)) return { end: after(finder.find("-->", at + 4), 3, source) };
  if (source.startsWith("<![CDATA[", at)) return { end: after(finder.find("]]>", at + 9), 3, source) };
  return { end: after(finder.find(">", at + 2), 1, source) };
}

function openTag(source: string, start: number, finder: Finder): Tag {
  const name = nameAt(source, start + 1);
  const attributes: Record<string, string> = Object.create(null);
  let count = 0;
  let at = start + 1 + name.length;
  while (at < source.length) {
    at = skipBlanks(source, at);
    const code = source.charCodeAt(at);
    if (code === 0x3e || at >= source.length) break;
    if (code === 0x2f) {
      at++;
      continue;
    }
    const found = attributeAt(source, at, finder);
    if (count < MAX_ATTRIBUTES && found.name !== "" && !(found.name in attributes)) {
      attributes[found.name] = source.slice(found.from, Math.min(found.to, found.from + MAX_VALUE));
      count++;
    }
    at = found.end;
  }
  const end = Math.min(at + 1, source.length);
  return { kind: "open", name: name.toLowerCase(), attributes, start, end, selfClosing: source[at - 1] === "/" };
}

/** One attribute from `at`: its name, where its value stands, and where it ends. It always ends after `at`. */
function attributeAt(
  source: string,
  at: number,
  finder: Finder,
): { name: string; from: number; to: number; end: number } {
  let end = at + 1;
  while (end < source.length && !isBlank(source.charCodeAt(end)) && !"=>/".includes(source[end]!)) end++;
  const name = source.slice(at, Math.min(end, at + 64)).toLowerCase();
  const equals = skipBlanks(source, end);
  if (source[equals] !== "=") return { name, from: end, to: end, end };
  const from = skipBlanks(source, equals + 1);
  const quote = source[from];
  if (quote === '"' || quote === "'") {
    const close = finder.find(quote, from + 1);
    if (close >= 0) return { name, from: from + 1, to: close, end: close + 1 };
  }
  let to = from;
  while (to < source.length && !isBlank(source.charCodeAt(to)) && source[to] !== ">") to++;
  return { name, from, to, end: Math.max(to, at + 1) };
}

/** Finds marks in the source and remembers those that do not come any more, so that none is sought twice in vain. */
class Finder {
  private readonly gone = new Set<string>();

  constructor(private readonly source: string) {}

  find(mark: string, from: number): number {
    if (this.gone.has(mark)) return -1;
    const found = this.source.indexOf(mark, from);
    if (found < 0) this.gone.add(mark);
    return found;
  }

  /** Where the end tag of a raw element begins; the source's end where there is none. */
  endTag(name: string, from: number): number {
    if (this.gone.has(name)) return this.source.length;
    const tag = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    tag.lastIndex = from;
    const found = tag.exec(this.source);
    if (!found) this.gone.add(name);
    return found?.index ?? this.source.length;
  }
}

function after(found: number, length: number, source: string): number {
  return found < 0 ? source.length : found + length;
}

function nameAt(source: string, at: number): string {
  let end = at;
  while (end < source.length && !isBlank(source.charCodeAt(end)) && source[end] !== ">" && source[end] !== "/") end++;
  return source.slice(at, Math.min(end, at + 64));
}

function skipBlanks(source: string, at: number): number {
  let end = at;
  while (end < source.length && isBlank(source.charCodeAt(end))) end++;
  return end;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
