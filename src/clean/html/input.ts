import { hostOf } from "../../lexicon/outlets.js";
import type { DocumentInput, Source } from "../../model/index.js";
import type { Finding, NewsLexicon } from "../page.js";
import { readPage } from "./index.js";
import type { PageBlock, WebPage } from "./page.js";

/** A page as a document to be cleaned on: its text and what it says of itself, the roles that are settled, how its bytes were read. */
export interface PageInput {
  page: WebPage;
  input: DocumentInput;
  /** Roles by where their lines begin in the text. */
  settled: ReadonlyMap<number, Omit<Finding, "part">>;
}

/** Reads a page and hands it on. */
export function pageInput(source: Source, lexicon: NewsLexicon): PageInput {
  const lines = new Set(source.hostLines);
  const page = readPage(source.bytes, {
    uri: addressOf(source),
    contentType: source.contentType ?? null,
    isHosts: (line) => lines.has(line),
  });
  const { metadata } = page;
  const address = addressOf(source) ?? metadata.canonical;
  return {
    page,
    input: {
      text: page.text,
      headline: metadata.title,
      subheadline: metadata.subtitle,
      uri: address,
      publisher: (address && lexicon.outletByName(hostOf(address) ?? "")?.label) ?? metadata.publisher,
      byline: metadata.authors,
      modified: metadata.modified?.value ?? null,
    },
    settled: new Map(
      page.blocks.filter((block) => block.role !== "paragraph").map((block) => [block.start, settle(block)]),
    ),
  };
}

function settle({ role, reason }: PageBlock): Omit<Finding, "part"> {
  return { role, reason, by: "clean/html", facts: [] };
}

/** The address that a source came from, where it came from the web. */
export function addressOf({ uri, origin }: Source): string | null {
  return uri ?? (/^https?:\/\//i.test(origin) ? origin : null);
}
