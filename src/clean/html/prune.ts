import type { CleanTables } from "../../lexicon/clean.js";
import type { Line } from "./blocks.js";
import { namesOf } from "./names.js";
import type { Element } from "./tree.js";
import type { Weights } from "./weights.js";

/** A part that holds more of the page's prose than this is kept, whatever it is called. */
const MUCH = 0.25;

/** Elements that hold no report by what they are. */
const BY_NAME: Readonly<Record<string, string>> = {
  nav: "the page's navigation",
  menu: "the page's navigation",
  footer: "the page's foot",
  aside: "a box beside the report",
  figcaption: "a picture's caption",
  form: "a form",
  button: "a button",
  dialog: "a window over the page",
};
const BY_ROLE: Readonly<Record<string, string>> = {
  navigation: "the page's navigation",
  search: "the page's navigation",
  complementary: "a box beside the report",
  contentinfo: "the page's foot",
  banner: "the page's head",
  dialog: "a window over the page",
  alertdialog: "a window over the page",
  menu: "the page's navigation",
};

/** Why an element cannot hold the report; null where nothing speaks against it. */
export type Judge = (element: Element) => string | null;

/** By what elements are: navigation, feet, captions, forms, what is hidden. */
export const byKind: Judge = (element) => {
  if (isHidden(element)) return "hidden from readers";
  return BY_NAME[element.name] ?? BY_ROLE[(element.attributes.role ?? "").toLowerCase()] ?? null;
};

/** By what elements are called. */
export function byNames(tables: CleanTables["page-parts"]): Judge {
  return (element) => {
    const words = namesOf(element);
    if (words.length === 0 || element.name === "h1" || tables.body.in(words)) return null;
    return tables.parts.find((part) => part.words.in(words))?.reason ?? null;
  };
}

/**
 * Why each line cannot be the report's, by the elements that it stands in: the outermost reason, for what stands in a footer is the
 * footer's. An element that holds much of the prose of `weights`, or is spared, is never judged.
 */
export function pruneReasons(
  lines: readonly Line[],
  weights: Weights,
  judge: Judge,
  spared: ReadonlySet<Element> = new Set(),
): (string | null)[] {
  const known = new Map<Element, string | null>();
  const reasonFor = (element: Element): string | null => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const above = element.parent ? reasonFor(element.parent) : null;
    const reason =
      above ?? (isPage(element) || spared.has(element) || weights.share(element) > MUCH ? null : judge(element));
    known.set(element, reason);
    return reason;
  };
  return lines.map((line) => reasonFor(line.element));
}

function isPage({ name }: Element): boolean {
  return name === "body" || name === "html" || name === "#root";
}

/** Hidden by an attribute or by its own style. */
function isHidden({ attributes }: Element): boolean {
  if ("hidden" in attributes || attributes["aria-hidden"] === "true") return true;
  const style = attributes.style;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Quotations and embedded posts among these lines, with all that they stand in: parts of the report whatever their boxes are called. */
export function quotedIn(lines: Iterable<Line>): Set<Element> {
  const spared = new Set<Element>();
  for (const line of lines) {
    let quote: Element | null = line.element;
    while (quote && quote.name !== "blockquote") quote = quote.parent;
    for (let at: Element | null = quote; at && !spared.has(at); at = at.parent) spared.add(at);
  }
  return spared;
}
