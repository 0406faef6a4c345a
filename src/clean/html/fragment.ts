import type { Finding } from "../page.js";
import { linesOf } from "./blocks.js";
import { treeOf } from "./tree.js";

/**
 * The text of a report that is given as a piece of HTML and nothing else (a feed's entry): its headline, then a paragraph a block, a
 * blank line between; with the headline's role settled where there is one.
 */
export function fragmentInput(
  html: string,
  headline: string,
): { text: string; settled: ReadonlyMap<number, Omit<Finding, "part">> } {
  const lines = linesOf(treeOf(html).root).map(({ text }) => text.trim());
  const paragraphs = lines.filter((text) => text !== "" && text !== headline);
  const text = [headline, ...paragraphs].filter((part) => part !== "").join("\n\n");
  const settled = { role: "headline", reason: null, by: "clean/html", facts: [] } as const;
  return { text, settled: new Map(headline === "" ? [] : [[0, settled]]) };
}
