/** A thing that a page's linked data describes: a type's properties by their names. */
export type Thing = Readonly<Record<string, unknown>>;

/** More things of one page are not looked at, nor deeper ones. */
const MAX_THINGS = 2000;
const MAX_DEPTH = 12;

/** All things in a page's JSON-LD scripts, nested ones too, in order. Scripts that are no JSON are mended as far as that goes. */
export function thingsIn(scripts: readonly string[]): Thing[] {
  const things: Thing[] = [];
  for (const script of scripts) collect(parseLoosely(script), things, 0);
  return things;
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > MAX_DEPTH || things.length >= MAX_THINGS || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, things, depth + 1);
    return;
  }
  things.push(value as Thing);
  for (const inner of Object.values(value)) collect(inner, things, depth + 1);
}

/** The types of a thing, without the vocabulary's address. */
export function typesOf(thing: Thing): string[] {
  const types = [thing["@type"] ?? thing.type].flat();
  return types.filter((type) => typeof type === "string").map((type) => type.replace(/^.*[/#:]/, ""));
}

/** The words of a property: of a text the text, of a thing its name, of a list its first. */
export function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== null) ?? null;
  if (typeof value === "object" && value !== null) return textOf((value as Thing).name ?? (value as Thing)["@value"]);
  return null;
}

/** JSON as pages write it: with comments round it, line breaks in its strings, commas too many and braces too few. Null where nothing helps. */
export function parseLoosely(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, "")
    .trim()
    .replace(/;+$/, "");
  for (const mend of MENDS) {
    try {
      return JSON.parse(mend(text));
    } catch {
      // The next mend is tried; that none helps is what the end says.
    }
  }
  return propertiesIn(text);
}

const MENDS: readonly ((text: string) => string)[] = [
  (text) => text,
  withoutControls,
  (text) => withoutSpareCommas(withoutControls(text)),
  (text) => closed(withoutSpareCommas(withoutControls(text.replaceAll("&quot;", '"').replaceAll("&amp;", "&")))),
];

/** Line breaks and tabs inside strings are no JSON; outside they are blanks, so all become blanks. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u001f]+/g, " ").replace(/\\(?!["\\/bfnrtu])/g, "\\\\");
}

function withoutSpareCommas(text: string): string {
  return text.replace(/,(?=\s*[}\]])/g, "").replace(/([[{])\s*,/g, "$1");
}

/** Closes what is open at the end of a script that was cut off. */
function closed(text: string): string {
  const open: string[] = [];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (letter === "\\" && quoted) i++;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === "{" || letter === "[")) open.push(letter === "{" ? "}" : "]");
    else if (!quoted && (letter === "}" || letter === "]")) open.pop();
  }
  return `${text}${quoted ? '"' : ""}`.replace(/[,:]\s*$/, "") + open.reverse().join("");
}

/** What still can be read of a script that is past mending: the plain properties that matter, as if of one thing. */
function propertiesIn(text: string): Thing | null {
  const thing: Record<string, unknown> = { "@type": "Article", broken: true };
  for (const name of ["headline", "datePublished", "dateModified", "dateCreated"]) {
    const found = new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,400})"`).exec(text);
    if (found) thing[name] = found[1]!.replace(/\\(["\\/])/g, "$1");
  }
  const author = /"author"\s*:\s*[[{][^}\]]{0,300}?"name"\s*:\s*"([^"\\]{2,120})"/.exec(text);
  if (author) thing.author = { name: author[1] };
  return Object.keys(thing).length > 2 ? thing : null;
}
