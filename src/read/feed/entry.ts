import type { parseFeed } from "feedsmith";
import { feedDate } from "./date.js";

type Parsed = ReturnType<typeof parseFeed>;
/** RDF gives each item an address of its own in an attribute. */
type Item = NonNullable<Of<"rss">["items"]>[number] & { rdf?: { about?: string } };
type Of<F extends Parsed["format"]> = Extract<Parsed, { format: F }>["feed"];

/** One entry of a feed, in the keys of a JSON line of `hearsay code`; what the feed does not say is left out. */
export interface FeedEntry {
  id?: string;
  uri?: string;
  headline?: string;
  published?: string;
  /** That the date is the feed's word and no caller's. */
  published_by?: "feed";
  modified?: string;
  publisher?: string;
  /** Whom the feed says it took the report from (`<source>`, `dc:source`). */
  source?: string;
  byline?: string[];
  language?: string;
  html?: string;
  text?: string;
}

/** The entries of a feed in its order. `base` is the feed's own address, against which links in it are read. */
export function entriesOf(parsed: Parsed, base: string | null): FeedEntry[] {
  if (parsed.format === "json") return jsonEntries(parsed.feed, base);
  if (parsed.format === "atom") return atomEntries(parsed.feed, base);
  return rssEntries(parsed.feed as Of<"rss">, base);
}

function rssEntries(feed: Of<"rss">, base: string | null): FeedEntry[] {
  const gathers = isGathered((feed.items ?? []).map((item) => item.source?.title));
  return (feed.items ?? []).map((item: Item): FeedEntry => {
    const permalink = item.guid && item.guid.isPermaLink !== false ? item.guid.value : undefined;
    const names = item.dc?.creators ?? item.authors?.map(nameOfAuthor);
    return entry({
      id: item.guid?.value ?? item.rdf?.about,
      uri: address(item.link ?? permalink ?? item.rdf?.about, base),
      headline: inline(item.title),
      published: feedDate(item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0]),
      modified: feedDate(item.dcterms?.modified?.[0] ?? item.atom?.updated),
      publisher: inline(gathers ? (item.source?.title ?? feed.title) : feed.title),
      source: inline(item.source?.title ?? item.source?.url ?? item.dc?.sources?.[0]),
      byline: names?.map((name) => inline(name) ?? ""),
      language: feed.language,
      html: longest(item.content?.encoded, item.description),
    });
  });
}

/**
 * Whether a feed gathers the reports of others, who are then their publishers: most entries name a source, and not all the same. A
 * publisher's own feed names the agency that it took a report from.
 */
function isGathered(sources: readonly (string | undefined)[]): boolean {
  const named = sources.filter((source) => source !== undefined);
  return named.length > sources.length / 2 && new Set(named).size > 1;
}

function atomEntries(feed: Of<"atom">, base: string | null): FeedEntry[] {
  const gathers = isGathered((feed.entries ?? []).map((item) => item.source?.title?.value));
  return (feed.entries ?? []).map((item): FeedEntry => {
    const link = item.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? item.links?.[0];
    const home = feed.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
    const authors = item.authors ?? feed.authors;
    const content = item.content ?? item.summary;
    const isText = content?.type === undefined || content.type === "text";
    return entry({
      id: item.id,
      uri: address(link?.href, address(home, base) ?? base),
      headline: inline(item.title?.value),
      published: feedDate(item.published ?? item.updated),
      modified: feedDate(item.updated),
      publisher: inline((gathers ? item.source?.title?.value : undefined) ?? feed.title?.value),
      source: inline(item.source?.title?.value ?? item.dc?.sources?.[0]),
      byline: (item.dc?.creators ?? authors?.map(({ name }) => name ?? ""))?.map((name) => inline(name) ?? ""),
      ...(isText ? { text: content?.value } : { html: content?.value }),
    });
  });
}

function jsonEntries(feed: Of<"json">, base: string | null): FeedEntry[] {
  return (feed.items ?? []).map((item): FeedEntry => {
    const authors = item.authors ?? feed.authors;
    return entry({
      id: item.id,
      uri: address(item.url ?? item.external_url, feed.home_page_url ?? base),
      headline: inline(item.title),
      published: feedDate(item.date_published),
      modified: feedDate(item.date_modified),
      publisher: inline(feed.title),
      source: item.url && item.external_url ? item.external_url : undefined,
      byline: authors?.map(({ name }) => inline(name) ?? ""),
      language: item.language ?? feed.language,
      ...(item.content_html === undefined ? { text: item.content_text ?? item.summary } : { html: item.content_html }),
    });
  });
}

/** Only what is said. An entry without a body says what its headline says. */
function entry(all: { [K in keyof FeedEntry]: FeedEntry[K] | undefined }): FeedEntry {
  const { html, text, byline, ...rest } = all;
  const names = byline?.filter((name) => name !== "");
  const body = html?.trim() ? { html } : { text: text?.trim() ? text : (rest.headline ?? "") };
  const dated = rest.published ? ({ published_by: "feed" } as const) : {};
  const said = Object.entries({ ...rest, ...dated, byline: names?.length ? names : undefined, ...body });
  return Object.fromEntries(said.filter(([, value]) => value !== undefined && value !== "")) as FeedEntry;
}

/** Summaries are often beside the whole text: the longer of two. */
function longest(...texts: (string | undefined)[]): string | undefined {
  return texts.filter((text) => text !== undefined).sort((a, b) => b.length - a.length)[0];
}

/** "ed@example.org (Ann Poe)", as RSS has it, or the name alone. */
function nameOfAuthor(author: string | { name?: string; email?: string }): string {
  if (typeof author !== "string") return author.name ?? "";
  return /\(([^()]+)\)\s*$/.exec(author)?.[1] ?? (author.includes("@") ? "" : author);
}

/** A title on one line, without the markup and the character names that feeds put into it. */
function inline(text: string | undefined): string | undefined {
  return text
    ?.replace(/<\/?[a-z][^<>]{0,200}>/gi, "")
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => NAMED[name]!)
    .replace(/\s+/g, " ")
    .trim();
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
};

/** An absolute web address, or nothing: entries that link to files or scripts have none. */
function address(link: string | undefined, base: string | null | undefined): string | undefined {
  if (!link?.trim()) return undefined;
  try {
    const url = new URL(link.trim(), base ?? undefined);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}
