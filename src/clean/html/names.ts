import type { Element } from "./tree.js";

/** Attributes that name what an element holds. */
const NAMING = ["id", "class", "itemprop", "data-component", "data-module", "data-testid", "data-type"];
/** More of the names than this says nothing new, in characters. */
const LONGEST = 300;

/** The words of an element's names, in lower case and in order: "articleShareTools" is article, share, tools; "" parts two names. */
export function namesOf({ attributes }: Element): string[] {
  const words: string[] = [];
  for (const attribute of NAMING) {
    const value = attributes[attribute]?.slice(0, LONGEST);
    if (!value) continue;
    for (const name of value.split(/\s+/)) words.push(...wordsOf(name), "");
  }
  return words;
}

function wordsOf(name: string): string[] {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return spaced
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}
