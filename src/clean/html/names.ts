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
    const names = value.split(/\s+/);
    const filed = names.some((name) => POST.test(name));
    for (const name of names) if (!(filed && FILED.test(name))) words.push(...wordsOf(name), "");
  }
  return words;
}

/** WordPress says of a whole post in its classes how it is filed ("tag-politics"); that names no part of the page. */
const POST = /^(?:hentry|post-\d+|type-post|post)$/;
const FILED = /^(?:tag|category|author|type|status|format|has)-/;

function wordsOf(name: string): string[] {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return spaced
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}
