import { parse } from "yaml";

/** Thrown where a text leaves the part of YAML that this reader knows. */
const BEYOND = new Error("beyond this reader");

/**
 * What a YAML text holds, as `yaml`'s `parse` gives it: tables in block and flow style are read here, some ten times faster, which the
 * start of a program shows; a text with anything more (anchors, tags, literal blocks, several documents) goes to `parse` whole.
 */
export function parseYaml(text: string): unknown {
  const quick = readTables(text);
  return quick === undefined ? parse(text) : quick;
}

/** The value of a text in plain block and flow style; undefined where it holds anything more. */
export function readTables(text: string): unknown {
  try {
    return new TableReader(text.replaceAll("\r\n", "\n")).document();
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

const KEY = /(?:"((?:[^"\\\n])*)"|'([^'\n]*)'|([^\s[\]{},#&*!|>'"%@`?-][^:#\n]*?|-[^\s:#][^:#\n]*?))[ ]*:(?=[ \n]|$)/y;
const BLANKS = /[ ]*(?:#[^\n]*)?(?:\n|$)/y;
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", '"': '"', "\\": "\\", "/": "/" };

class TableReader {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): unknown {
    if (/^(?:---|%|\.\.\.)|\t/m.test(this.text)) throw BEYOND;
    const value = this.block(0);
    this.skipLines();
    if (this.at < this.text.length) throw BEYOND;
    return value ?? null;
  }

  /** The value that begins on the next line at `least` or deeper; undefined where that line is shallower. */
  private block(least: number): unknown {
    this.skipLines();
    const column = this.column();
    if (this.at >= this.text.length || column < least) return undefined;
    if (this.isItem()) return this.sequence(column);
    if (this.isKey()) return this.mapping(column);
    return this.inline(column - 1);
  }

  private sequence(column: number): unknown[] {
    const items: unknown[] = [];
    while (this.at < this.text.length && this.column() === column && this.isItem()) {
      this.at++;
      if (this.endsLine()) items.push(this.block(column + 1) ?? null);
      else {
        this.skipBlanks();
        const inner = this.column();
        if (this.isItem()) items.push(this.sequence(inner));
        else items.push(this.isKey() ? this.mapping(inner) : this.inline(column));
      }
      this.skipLines();
    }
    return items;
  }

  private mapping(column: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    while (this.at < this.text.length && this.column() === column && !this.isItem()) {
      KEY.lastIndex = this.at;
      const match = KEY.exec(this.text);
      if (!match) throw BEYOND;
      const key = match[1] ?? match[2] ?? match[3]!.trimEnd();
      if (Object.hasOwn(map, key) || key === "<<" || key === "__proto__") throw BEYOND;
      this.at = KEY.lastIndex;
      map[key] = this.valueOf(column);
      this.skipLines();
    }
    if (this.at < this.text.length && this.column() > column) throw BEYOND;
    return map;
  }

  private valueOf(column: number): unknown {
    if (!this.endsLine()) {
      this.skipBlanks();
      return this.inline(column);
    }
    this.skipLines();
    const same = this.at < this.text.length && this.column() === column && this.isItem();
    return (same ? this.sequence(column) : this.block(column + 1)) ?? null;
  }

  /** A value that begins on this line, and belongs to a parent at `column`. */
  private inline(column: number): unknown {
    const first = this.text[this.at]!;
    if (first === ">") return this.folded(column);
    let value: unknown;
    if (first === "[" || first === "{") value = this.flow();
    else if (first === '"' || first === "'") value = this.quoted();
    else value = this.plain(/ #|\n|$/g);
    if (!this.endsLine()) throw BEYOND;
    this.skipLines();
    if (this.at < this.text.length && this.column() > column) throw BEYOND;
    return value;
  }

  private flow(): unknown {
    const open = this.text[this.at++];
    const close = open === "[" ? "]" : "}";
    const items: unknown[] = [];
    const map: Record<string, unknown> = {};
    for (;;) {
      this.skipSpace();
      if (this.text[this.at] === close) break;
      const value = this.flowValue();
      this.skipSpace();
      if (open === "{") {
        if (this.text[this.at] !== ":" || Object.hasOwn(map, String(value)) || value === "__proto__") throw BEYOND;
        this.at++;
        this.skipSpace();
        map[String(value)] = this.flowValue();
        this.skipSpace();
      } else items.push(value);
      if (this.text[this.at] === ",") this.at++;
      else if (this.text[this.at] !== close) throw BEYOND;
    }
    this.at++;
    return open === "[" ? items : map;
  }

  private flowValue(): unknown {
    const first = this.text[this.at];
    if (first === "[" || first === "{") return this.flow();
    if (first === '"' || first === "'") return this.quoted();
    return this.plain(/[,[\]{}]|:(?=[\s,\]}])| #|$/g);
  }

  /** A plain scalar up to where `end` first matches; line breaks in it are blanks. */
  private plain(end: RegExp): unknown {
    if (/[&*!|%@`?#,]/.test(this.text[this.at] ?? ",")) throw BEYOND;
    end.lastIndex = this.at;
    const stop = end.exec(this.text)?.index ?? this.text.length;
    const raw = this.text
      .slice(this.at, stop)
      .replace(/\s*\n\s*/g, " ")
      .trim();
    if (raw === "" || raw.includes(": ") || raw.endsWith(":")) throw BEYOND;
    this.at = stop;
    return scalar(raw);
  }

  private quoted(): string {
    const quote = this.text[this.at]!;
    let value = "";
    for (let i = this.at + 1; i < this.text.length; i++) {
      const char = this.text[i]!;
      if (char === "\n") throw BEYOND;
      if (char === quote && quote === "'" && this.text[i + 1] === "'") value += this.text[i++]!;
      else if (char === quote) {
        this.at = i + 1;
        return value;
      } else if (char === "\\" && quote === '"') {
        const escaped = ESCAPES[this.text[++i] ?? ""];
        if (escaped === undefined) throw BEYOND;
        value += escaped;
      } else value += char;
    }
    throw BEYOND;
  }

  /** `>-`: the deeper lines that follow, one blank between. */
  private folded(column: number): string {
    if (!this.text.startsWith(">-\n", this.at)) throw BEYOND;
    this.at += 3;
    const words: string[] = [];
    let indent = -1;
    while (this.at < this.text.length) {
      const end = this.text.indexOf("\n", this.at) < 0 ? this.text.length : this.text.indexOf("\n", this.at);
      const line = this.text.slice(this.at, end);
      const depth = line.length - line.trimStart().length;
      if (line.trim() === "" || (indent >= 0 && depth > indent)) throw BEYOND;
      if (depth <= column) break;
      indent = depth;
      words.push(line.trim());
      this.at = end + 1;
    }
    return words.join(" ");
  }

  private isItem(): boolean {
    return this.text[this.at] === "-" && /^[ \n]?$/.test(this.text[this.at + 1] ?? "");
  }

  private isKey(): boolean {
    KEY.lastIndex = this.at;
    return KEY.test(this.text);
  }

  private column(): number {
    return this.at - (this.text.lastIndexOf("\n", this.at - 1) + 1);
  }

  /** Whether nothing but blanks and a comment is left of the line. */
  private endsLine(): boolean {
    BLANKS.lastIndex = this.at;
    return this.at >= this.text.length || BLANKS.test(this.text);
  }

  private skipBlanks(): void {
    while (this.text[this.at] === " ") this.at++;
  }

  /** To the first character of the next line that holds anything; stays where this line still does. */
  private skipLines(): void {
    while (this.at < this.text.length && this.endsLine()) this.at = Math.max(BLANKS.lastIndex, this.at + 1);
    this.skipBlanks();
  }

  private skipSpace(): void {
    for (;;) {
      const char = this.text[this.at];
      if (char === " " || char === "\n") this.at++;
      else if (char === "#" && /\s/.test(this.text[this.at - 1]!))
        this.at = (this.text.indexOf("\n", this.at) + 1 || this.text.length + 1) - 1;
      else return;
    }
  }
}

/** A plain scalar by YAML's core schema. */
function scalar(raw: string): unknown {
  if (/^(?:true|True|TRUE)$/.test(raw)) return true;
  if (/^(?:false|False|FALSE)$/.test(raw)) return false;
  if (/^(?:~|null|Null|NULL)$/.test(raw)) return null;
  if (NUMBER.test(raw)) return Number(raw);
  if (/^(?:0[xo]|[-+]?\.(?:inf|nan|Inf|NaN))/.test(raw)) throw BEYOND;
  return raw;
}
