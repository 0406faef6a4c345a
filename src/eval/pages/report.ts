import { readPage } from "../../clean/html/index.js";
import type { RemovedLine } from "../../clean/html/page.js";
import { clean } from "../../clean/index.js";
import type { Lexicon } from "../../lexicon/index.js";
import { type Block, isProblem, type Source, sha256 } from "../../model/index.js";

/** A page as the program reads it: the lines of the report, and what it leaves out of them with the reason. */
export interface ReadReport {
  lines: string[];
  removed: Pick<RemovedLine, "text" | "reason">[];
}

/** Reads a page the way of every source, marks of the text's own rules included; one that is set aside is read as far as the page goes. */
export function reportOf(bytes: Uint8Array, lexicon: Lexicon): ReadReport {
  const page = readPage(bytes);
  const document = clean(sourceOf(bytes), lexicon);
  const { text, blocks } = isProblem(document) ? page : document;
  const words = (block: Block) => text.slice(block.start, block.end);
  return {
    lines: blocks.filter(isReport).map(words),
    removed: [
      ...page.removed(),
      ...blocks
        .filter((block) => !isReport(block) && block.role !== "headline")
        .map((block) => ({ text: words(block), reason: block.reason ?? block.role })),
    ],
  };
}

export function sourceOf(bytes: Uint8Array): Source {
  return { bytes, hash: sha256(bytes), origin: "page", format: "html", fetched: null };
}

/** What counts as the report's body: its paragraphs, headings inside it, its dateline, its row of marks, and posts that it shows. */
function isReport({ role, reason }: Block): boolean {
  if (role === "paragraph" || role === "lead" || role === "dateline") return true;
  if (role === "subheadline") return reason !== null;
  return reason === "marks without words" || reason === "the signature of an embedded post";
}
