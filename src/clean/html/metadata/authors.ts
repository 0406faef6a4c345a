import type { CleanTables } from "../../../lexicon/clean.js";
import type { Line } from "../blocks.js";
import { namesOf } from "../names.js";
import type { Element } from "../tree.js";
import { type Thing, textOf, typesOf } from "./json-ld.js";
import { type Named, namedIn } from "./names.js";
import { type Tags, wordsOf } from "./tags.js";
import { squeezed } from "./title.js";

/** Where authors are sought. */
export interface AuthorView {
  tags: Tags;
  things: readonly Thing[];
  lines: readonly Line[];
  titleAt: number;
  /** What is the site's own name, in lower case. */
  site: ReadonlySet<string>;
  tables: CleanTables["page-authors"];
}

/** Lines round the title in which a byline stands. */
const BEFORE = 6;
const AFTER = 16;

/**
 * People and others whom the byline names: linked data, `meta` tags, microdata, elements called so, and a line that opens with "By" near the
 * title, in this order; names that the page shows near its title before names that it does not show.
 */
export function readAuthors(view: AuthorView): Named {
  const found = [fromLinkedData, fromMeta, fromMicrodata, fromElements, fromLines].map((find) =>
    without(find(view), view.site),
  );
  const shown = found.filter(({ people }) => people.length > 0 && people.every((name) => isShown(name, view)));
  const first = shown[0] ?? found.find((named) => named.people.length > 0);
  const people =
    shown.find((named) => first && named !== first && holds(named.people, first.people))?.people ?? first?.people ?? [];
  const others = found.find((named) => named.others.length > 0)?.others ?? [];
  return { people, others };
}

function fromLinkedData({ things, tables }: AuthorView): Named {
  const article = things.filter((thing) => typesOf(thing).some((type) => /article|posting|report|review/i.test(type)));
  const named = [
    article.find((thing) => thing.author)?.author ?? article.find((thing) => thing.creator)?.creator,
  ].flat();
  return merged(
    named.slice(0, 12).map((author) => {
      const name = textOf(author);
      if (!name) return { people: [], others: [] };
      const isOrganization =
        typeof author === "object" && typesOf(author as Thing).some((type) => /organization/i.test(type));
      return isOrganization ? { people: [], others: [name] } : namedIn(name, tables, true);
    }),
  );
}

function fromMeta({ tags, tables }: AuthorView): Named {
  for (const name of tables.meta) {
    const values = tags.meta.get(name)?.filter((value) => value !== "") ?? [];
    const named = merged(values.slice(0, 12).map((value) => namedIn(value, tables, name === "author")));
    if (named.people.length > 0) return named;
  }
  return { people: [], others: [] };
}

function fromMicrodata({ tags, tables }: AuthorView): Named {
  const authors = (tags.items.get("author") ?? []).slice(0, 6);
  return merged(authors.map(({ value, element }) => namedIn(nameWithin(element) ?? value, tables, true)));
}

/** Of an author described by parts, the name. */
function nameWithin(element: Element): string | null {
  for (const child of element.children) {
    if (child.kind !== "element") continue;
    if (child.attributes.itemprop === "name") return child.attributes.content ?? wordsOf(child, 80);
    const deeper = nameWithin(child);
    if (deeper) return deeper;
  }
  return null;
}

/** Links to an author, and elements called after one. */
function fromElements({ tags, tables }: AuthorView): Named {
  const called = tags.all.filter((element) => {
    if (/\bauthor\b/.test(element.attributes.rel ?? "")) return true;
    if (!element.attributes.class && !element.attributes.id) return false;
    const names = namesOf(element);
    return names.some(
      (name, i) =>
        name === "byline" || (name === "author" && /^(?:|name|link|fn|byline|title)$/.test(names[i + 1] ?? "")),
    );
  });
  for (const element of called.slice(0, 12)) {
    const words = wordsOf(element, 260);
    const named = namedIn(
      words,
      tables,
      /^by\s|author/i.test(`${words} ${element.attributes.rel ?? ""}`) && words.length < 40,
    );
    if (named.people.length > 0) return named;
  }
  return { people: [], others: [] };
}

/** A line near the title that opens with "By". */
function fromLines({ lines, titleAt, tables }: AuthorView): Named {
  const at = Math.max(0, titleAt);
  const near = lines.slice(Math.max(0, at - BEFORE), at + AFTER);
  for (const [i, { text }] of near.entries()) {
    const opened =
      /^(?:written |posted |published |story )?by\b[:\s]*(.*)$/i.exec(text) ??
      /\b(?:by|par|von|por)\s+(\p{Lu}.*)$/u.exec(text.length <= 90 ? text : "");
    if (!opened || text.length > 160) continue;
    const named = namedIn(opened[1] || (near[i + 1]?.text ?? ""), tables, /^by\s+\S+(?:\s|$)/i.test(text));
    if (named.people.length > 0 || named.others.length > 0) return named;
  }
  return { people: [], others: [] };
}

function isShown(name: string, { lines, titleAt }: AuthorView): boolean {
  const at = Math.max(0, titleAt);
  const lower = name.toLowerCase();
  return lines
    .slice(Math.max(0, at - BEFORE * 2), at + AFTER * 2)
    .some(({ text }) => text.length < 300 && text.toLowerCase().includes(lower));
}

function merged(all: readonly Named[]): Named {
  return {
    people: [...new Set(all.flatMap(({ people }) => people))],
    others: [...new Set(all.flatMap(({ others }) => others))],
  };
}

/** All of the second are among the first, and more. */
function holds(all: readonly string[], some: readonly string[]): boolean {
  return all.length > some.length && some.every((name) => all.includes(name));
}

/** The site itself is no author. */
function without({ people, others }: Named, site: ReadonlySet<string>): Named {
  const isSite = (name: string) => {
    const own = squeezed(name);
    return site.has(own) || (!name.includes(" ") && [...site].some((known) => known.includes(own)));
  };
  return { people: people.filter((name) => !isSite(name)), others };
}
