import type { BlockRole, Span } from "../../model/index.js";
import type { SourceMap } from "./source-map.js";

/** A line of the page's text with its role. Spans count in the page's text. */
export interface PageBlock extends Span {
  role: BlockRole;
  /** Why it has this role; boilerplate always says. */
  reason: string | null;
}

/** A line of the page that its text leaves out, with the reason, and where it stands in the original bytes. */
export interface RemovedLine {
  text: string;
  reason: string;
  bytes: Span;
}

/** A value that the page gives, where it gives it, and how far that is to be trusted, 0 to 1. */
export interface Candidate {
  value: string;
  source: string;
  confidence: number;
}

/** What a page says about its report. */
export interface PageMetadata {
  title: string | null;
  subtitle: string | null;
  /** People who wrote it, as written. */
  authors: string[];
  /** News agencies and desks in the byline, as written. */
  agencies: string[];
  /** Who runs the page, as the page names it. */
  publisher: string | null;
  /** Where the report first stood, where the page says that it was elsewhere. */
  originalSource: string | null;
  /** The page's address as it gives it itself, whole. */
  canonical: string | null;
  section: string | null;
  language: string | null;
  published: Candidate | null;
  modified: Candidate | null;
  /** Every date that was weighed, the surest first. */
  dates: (Candidate & { kind: "published" | "modified" })[];
}

/** How far the page's text is to be trusted, 0 to 1, and why not further. */
export interface Confidence {
  value: number;
  reasons: string[];
}

/** What is read from one web page. */
export interface WebPage {
  /** The report's text: the title, then a paragraph after another, a blank line between. */
  text: string;
  /** The lines of the text in order; together they hold every word of it. */
  blocks: PageBlock[];
  /** Lines left out of the text, in the page's order, reckoned when asked for. */
  removed(): RemovedLine[];
  metadata: PageMetadata;
  confidence: Confidence;
  /** From the text back to the original bytes. */
  map: SourceMap;
  /** How the bytes were read. */
  encoding: string;
  replaced: number;
}

/** What is known of a page beside its bytes. */
export interface PageContext {
  /** The address it was fetched from. */
  uri?: string | null;
  /** `Content-Type` of the transport, for its charset. */
  contentType?: string | null;
  /** Whether its host prints a line on other pages too (`HostLines`). */
  isHosts?: (line: string) => boolean;
}
