import type { Line } from "../blocks.js";
import { namesOf } from "../names.js";
import type { Element } from "../tree.js";
import { type Thing, textOf } from "./json-ld.js";
import type { Tags } from "./tags.js";

/** What outlets call the line under a headline in their markup; words of a name in order. */
const NAMES: readonly (readonly string[])[] = [
  ["deck"],
  ["dek"],
  ["subtitle"],
  ["sub", "title"],
  ["subheadline"],
  ["sub", "headline"],
  ["subhead"],
  ["standfirst"],
  ["alternativeheadline"],
  ["alternative", "headline"],
];
/** It stands within so many lines after the headline, and is a sentence or two, in characters. */
const NEAR = 8;
const SHORTEST = 12;
const LONGEST = 400;
/** Elements round a line whose names are asked. */
const UP = 3;

/**
 * The line under a report's headline: what the page's data call its alternative headline, else the line after the headline that the markup
 * names so. A description for search machines is none.
 */
export function readSubtitle(
  tags: Tags,
  things: readonly Thing[],
  lines: readonly Line[],
  titleAt: number,
  title: string | null,
): string | null {
  const told = [
    ...things.map((thing) => textOf(thing.alternativeHeadline)),
    ...(tags.items.get("alternativeheadline") ?? []).map(({ value }) => value),
  ].find((text) => text !== null && fits(text, title));
  if (told) return told.trim();
  if (titleAt < 0) return null;
  const near = lines.slice(titleAt + 1, titleAt + 1 + NEAR);
  return near.find((line) => fits(line.text, title) && isNamedSo(line.element))?.text ?? null;
}

function fits(text: string, title: string | null): boolean {
  const { length } = text.trim();
  return length >= SHORTEST && length <= LONGEST && text.trim() !== title;
}

function isNamedSo(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < UP; at = at.parent, up++) {
    const names = namesOf(at);
    if (NAMES.some((name) => names.some((_, i) => name.every((word, n) => names[i + n] === word)))) return true;
  }
  return false;
}
