import { type CleanTables, loadCleanTables } from "../../lexicon/clean.js";
import { decodeHtml } from "../../read/index.js";
import { assemble } from "./assemble.js";
import { linesOf } from "./blocks.js";
import { extractReport } from "./extract.js";
import { readMetadata } from "./metadata/index.js";
import type { PageContext, WebPage } from "./page.js";
import { SourceMap } from "./source-map.js";
import { treeOf } from "./tree.js";

/**
 * Reads one web page: its report's text with a way back to the bytes, what is left out and why, what the page says about the report, and
 * how far all that is to be trusted. Runs no script, fetches nothing, and takes time linear in the bytes.
 */
export function readPage(
  bytes: Uint8Array,
  context: PageContext = {},
  tables: CleanTables = loadCleanTables(),
): WebPage {
  const { text: source, encoding, replaced } = decodeHtml(bytes, context.contentType ?? null);
  const tree = treeOf(source);
  const lines = linesOf(tree.root);
  const { metadata, body } = readMetadata(tree, lines, context, tables);
  const known = { title: metadata.title, body, isHosts: context.isHosts ?? (() => false) };
  const { verdicts, confidence } = extractReport(lines, known, tables);
  const { text, blocks, mapped } = assemble(metadata.title, verdicts);
  const map = new SourceMap(source, mapped, bytes, encoding);
  const removed = () =>
    verdicts.flatMap(({ line, reason }) =>
      reason === null ? [] : [{ text: line.text, reason, bytes: map.bytesOfLine(line) }],
    );
  return { text, blocks, removed, metadata, confidence, map, encoding, replaced };
}
