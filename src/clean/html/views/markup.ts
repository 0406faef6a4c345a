import type { CleanTables } from "../../../lexicon/clean.js";
import type { Line } from "../blocks.js";
import { namesOf } from "../names.js";
import type { Element } from "../tree.js";

/** The lines that stand in what the page itself marks as the report's body; none where it marks nothing or several. */
export function markupView(lines: readonly Line[], tables: CleanTables["page-parts"]): Set<Line> {
  for (const isBody of [
    marked,
    (element: Element) => tables.body.in(namesOf(element)),
    (element: Element) => element.name === "article",
  ]) {
    const bodies = new Map<Element, Line[]>();
    const outermost = outermostBy(isBody);
    for (const line of lines) {
      const body = outermost(line.element);
      if (!body) continue;
      const own = bodies.get(body);
      if (own) own.push(line);
      else bodies.set(body, [line]);
    }
    const largest = [...bodies.values()].sort((a, b) => lengthOf(b) - lengthOf(a));
    if (largest.length > 0 && lengthOf(largest[0]!) > 2 * lengthOf(largest[1] ?? [])) return new Set(largest[0]);
  }
  return new Set();
}

function marked({ attributes }: Element): boolean {
  return /\barticlebody\b/i.test(attributes.itemprop ?? "");
}

/** The outermost element round one that is a body; each element is asked once. */
function outermostBy(isBody: (element: Element) => boolean): (element: Element) => Element | null {
  const known = new Map<Element, Element | null>();
  return function outermost(element): Element | null {
    const before = known.get(element);
    if (before !== undefined) return before;
    const above = element.parent ? outermost(element.parent) : null;
    const found = above ?? (isBody(element) ? element : null);
    known.set(element, found);
    return found;
  };
}

function lengthOf(lines: readonly Line[]): number {
  let length = 0;
  for (const line of lines) length += line.text.length;
  return length;
}
