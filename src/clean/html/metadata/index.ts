import type { CleanTables } from "../../../lexicon/clean.js";
import type { Line } from "../blocks.js";
import type { PageContext, PageMetadata } from "../page.js";
import type { Tree } from "../tree.js";
import { readAuthors } from "./authors.js";
import { readDates } from "./dates/index.js";
import { textOf, thingsIn } from "./json-ld.js";
import { readOriginalSource, readPublisher, siteNames } from "./publisher.js";
import { readSubtitle } from "./subtitle.js";
import { tagsOf } from "./tags.js";
import { readTitle } from "./title.js";

/** What a page says about its report, and the report's body where its data gives that too. */
export function readMetadata(
  tree: Tree,
  lines: readonly Line[],
  context: PageContext,
  tables: CleanTables,
): { metadata: PageMetadata; body: string | null } {
  const tags = tagsOf(tree);
  const things = thingsIn(tree.data);
  const canonical = tags.links.get("canonical")?.[0] ?? tags.meta.get("og:url")?.[0] ?? null;
  const address = context.uri ?? canonical;
  const language = tags.all.find(({ name }) => name === "html")?.attributes.lang ?? null;
  const site = siteNames(tags, things, address ?? null);
  const { title, at } = readTitle(tree, tags, things, lines, site);
  const { people, others } = readAuthors({ tags, things, lines, titleAt: at, site, tables: tables["page-authors"] });
  const body = things.map((thing) => textOf(thing.articleBody)).find((text) => text !== null) ?? null;
  const metadata = {
    title,
    subtitle: readSubtitle(tags, things, lines, at, title),
    authors: people,
    agencies: others,
    publisher: readPublisher(tags, things),
    originalSource: readOriginalSource(tags, things, context.uri ?? null),
    canonical: canonical && /^https?:\/\//i.test(canonical) ? canonical : null,
    section:
      tags.meta.get("article:section")?.[0] ??
      things.map((thing) => textOf(thing.articleSection)).find(Boolean) ??
      null,
    language,
    ...readDates({
      tags,
      things,
      lines,
      titleAt: at,
      address,
      monthFirst: isMonthFirst(language, address),
      tables: tables["page-dates"],
    }),
  };
  return { metadata, body };
}

/** 03/04/2019 is 4 March in American English, which pages that say no language are taken for. */
function isMonthFirst(language: string | null, address: string | null): boolean {
  return /^en(?:-us)?$/i.test(language ?? "en") && !/\.(?:uk|au|ie|nz|in|za)(?:\/|$)/.test(address ?? "");
}
