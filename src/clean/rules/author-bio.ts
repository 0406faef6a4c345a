import { type Fact, inFoot, type Marks, type Page, type Rule } from "../page.js";
import type { Part } from "../part.js";

/** Longest note about an author, in words. */
const LONGEST = 70;

/** The note about its author at a report's foot: "Jane Doe is a correspondent in Nairobi." */
export const authorBio: Rule = (page, marks) => {
  const authors = new Set(bylines(marks).map((name) => name.toLowerCase()));
  return page.parts.flatMap((part, i) => {
    if (i < 3 || !inFoot(page, i) || part.length > LONGEST || part.length < 4 || !isBio(part, authors, page)) return [];
    return [
      { part: i, role: "boilerplate" as const, reason: "a note about the author", by: "clean/author-bio", facts: [] },
    ];
  });
};

function bylines(marks: Marks): string[] {
  return marks
    .flatMap((mark) => (mark?.facts ?? []) as Fact[])
    .flatMap((fact) => (fact.kind === "byline" ? fact.names : []));
}

/** The author's own name and a job, or any name and a job of the press with "is a" between. */
function isBio(part: Part, authors: ReadonlySet<string>, page: Page): boolean {
  const match = /^((?:\p{Lu}[\p{L}.'’-]*\s+){1,4})(?:is|was|has been|covers|writes|reports)\s+(.*)$/su.exec(part.text);
  if (!match) return false;
  const known = authors.has(match[1]!.trim().toLowerCase());
  const said = match[2]!
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .slice(0, 14);
  const { jobs, others } = page.tables.bios;
  if (known) return said.some((word) => jobs.has(word) || others.has(word)) || !/\b(?:is|was)\b/.test(part.text);
  return (
    authors.size === 0 &&
    /^(?:an?|the)\b/.test(match[2]!) &&
    said.slice(0, 7).some((word) => jobs.has(word)) &&
    isLast(page, part)
  );
}

function isLast(page: Page, part: Part): boolean {
  return page.parts.indexOf(part) >= page.parts.length - 2;
}
