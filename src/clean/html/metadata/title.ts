import type { Line } from "../blocks.js";
import { namesOf } from "../names.js";
import type { Element, Tree } from "../tree.js";
import { type Thing, textOf, typesOf } from "./json-ld.js";
import type { Tags } from "./tags.js";

/** The title, and the line of the page that shows it (-1 where none does). */
export interface FoundTitle {
  title: string | null;
  at: number;
}

/** Least share of words that a heading and a title of the head must have in common. */
const ALIKE = 0.5;

/**
 * The headline as the page shows it: of its headings the one that is most like the titles in its head; else its first `h1`; else the title
 * in its head without the site's tail.
 */
export function readTitle(
  tree: Tree,
  tags: Tags,
  things: readonly Thing[],
  lines: readonly Line[],
  site: ReadonlySet<string>,
): FoundTitle {
  const heads = headTitles(tree, tags, things).map((title) => withoutTail(title, site));
  const headings = lines.map((line, at) => ({ line, at, rank: rankOf(line.element) })).filter(({ rank }) => rank > 0);
  let best: { at: number; score: number } | null = null;
  for (const { line, at, rank } of headings.slice(0, 200)) {
    if (site.has(squeezed(line.text)) || line.text.length < 4 || line.text.length > 300) continue;
    const alike = Math.max(0, ...heads.map((head) => likeness(head, line.text)));
    const score = alike >= ALIKE ? alike + rank / 10 : 0;
    if (score > (best?.score ?? 0)) best = { at, score };
  }
  const first = headings.find(
    ({ line, rank }) => rank === 3 && !site.has(squeezed(line.text)) && line.text.includes(" "),
  );
  const at =
    best?.at ?? (onlyOne(headings) ? first?.at : undefined) ?? lines.findIndex(({ text }) => heads.includes(text));
  return { title: at >= 0 ? lines[at]!.text : (heads[0] ?? null), at };
}

/** A page of one `h1` shows its headline there, however it is called in the head. */
function onlyOne(headings: readonly { rank: number; line: Line }[]): boolean {
  return new Set(headings.filter(({ rank }) => rank === 3).map(({ line }) => line.element)).size <= 2;
}

/** 3 for an `h1` or what the page marks as its headline, 2 for an `h2`, 1 for a lesser heading or an element called a title. */
function rankOf(element: Element): number {
  for (let at: Element | null = element, up = 0; at && up < 4; at = at.parent, up++) {
    if (at.name === "h1" || at.attributes.itemprop === "headline") return 3;
    if (at.name === "h2") return 2;
    if (/^h[3-4]$/.test(at.name)) return 1;
    if (up < 2 && namesOf(at).some((name) => name === "headline" || name === "title")) return 1;
  }
  return 0;
}

function headTitles(tree: Tree, tags: Tags, things: readonly Thing[]): string[] {
  const article = things.find(
    (thing) => typesOf(thing).some((type) => /article|posting|report/i.test(type)) && thing.headline,
  );
  const titles = [
    tags.meta.get("og:title")?.[0],
    textOf(article?.headline),
    tags.meta.get("twitter:title")?.[0],
    tags.items.get("headline")?.[0]?.value,
    tree.title,
    tags.meta.get("dc.title")?.[0],
  ];
  return titles.flatMap((title) => title?.replace(/\s+/g, " ").trim() || []);
}

/** A title without the site's name at its end or its beginning: "… | The Daily Example". */
function withoutTail(title: string, site: ReadonlySet<string>): string {
  const parts = title.split(/(\s+[|–—»·:-]+\s+|\s*[|»]\s*)/);
  while (parts.length >= 3 && (site.has(squeezed(parts.at(-1)!)) || isTail(parts))) parts.splice(-2);
  while (parts.length >= 3 && site.has(squeezed(parts[0]!))) parts.splice(0, 2);
  return parts.join("");
}

/** After a bar, a few words; after a dash, fewer, and many before it. */
function isTail(parts: readonly string[]): boolean {
  const words = parts.at(-1)!.split(" ").length;
  const before = parts.slice(0, -2).join("").split(" ").length;
  return parts.at(-2)!.includes("|") ? words <= 5 && before >= 3 : words <= 3 && before >= 5;
}

/** Share of the words that two titles have in common, of the shorter one's. */
function likeness(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [first, second] = [words(a), words(b)];
  let common = 0;
  for (const word of first) if (second.has(word)) common++;
  const size = Math.max(first.size, second.size);
  return size === 0 ? 0 : common / size;
}

/** Letters and digits alone, in lower case. */
export function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
