import type { Line } from "../blocks.js";
import { type Element, isInside } from "../tree.js";
import { isHeading, isProse, kept, type Mender } from "./mender.js";

/** Share of the report's lines that its own element holds. */
const MOST = 0.75;

/**
 * Takes back what Readability drops from the middle of a report: tables, lists, headings, quotations and embedded posts that stand in the
 * element which holds the report, between its first line and its last. What was left out for its name or its kind stays out, but for
 * quotations.
 */
export const fill: Mender = (verdicts) => {
  const own = kept(verdicts);
  const holder = holderOf(own.map(({ line }) => line));
  if (!holder) return;
  const first = verdicts.indexOf(own[0]!);
  const last = verdicts.indexOf(own.at(-1)!);
  for (const verdict of verdicts.slice(first, last + 1)) {
    const { line, reason } = verdict;
    if (reason === null || !isInside(line.element, holder)) continue;
    const dropped = reason === "outside the report" && (isProse(line) || isHeading(line) || isPart(line, holder));
    if (dropped || isQuoted(line, holder)) verdict.reason = null;
  }
};

/** The innermost element that holds most of the lines. */
function holderOf(lines: readonly Line[]): Element | null {
  const counts = new Map<Element, number>();
  for (const line of lines) {
    for (let at: Element | null = line.element.parent; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  let best: Element | null = null;
  for (const [element, count] of counts) {
    if (count >= lines.length * MOST && element.depth > (best?.depth ?? -1)) best = element;
  }
  return best;
}

/** A cell or an item whose table or list stands in the holder at no great depth, and that is no link. */
function isPart({ element, linked, text }: Line, holder: Element): boolean {
  if (linked > text.length * 0.5) return false;
  for (let at: Element | null = element; at && at !== holder; at = at.parent) {
    if (at.name === "table" || at.name === "ul" || at.name === "ol" || at.name === "dl")
      return at.depth - holder.depth <= 3;
  }
  return false;
}

/** In a quotation, as embedded posts are. */
function isQuoted({ element }: Line, holder: Element): boolean {
  for (let at: Element | null = element; at && at !== holder; at = at.parent) if (at.name === "blockquote") return true;
  return false;
}
