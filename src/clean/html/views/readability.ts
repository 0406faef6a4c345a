import { Readability } from "@mozilla/readability";
import type { Line } from "../blocks.js";
import { parseHtml } from "../parse-html.js";
import type { Element } from "../tree.js";

/** Readability is not asked about more lines than this: its time grows faster than the page. */
const MAX_LINES = 6000;

/**
 * Which of a page's lines Mozilla's Readability takes for the article; null where it finds none. It is given a lean copy of the page: the
 * elements round the lines with their classes, each line a paragraph that carries its number.
 */
export function readabilityView(lines: readonly Line[]): Set<number> | null {
  if (lines.length === 0 || lines.length > MAX_LINES) return null;
  const { document } = parseHtml(`<!doctype html><html><head></head>${bodyOf(lines)}</html>`);
  const found = new Readability<Element>(document as never, {
    serializer: (node: unknown) => node as Element,
    charThreshold: 250,
  }).parse();
  const content = found?.content as unknown as { querySelectorAll(selector: string): Iterable<Numbered> } | undefined;
  if (!content) return null;
  return new Set([...content.querySelectorAll("[data-n]")].map((node) => Number(node.getAttribute("data-n"))));
}

interface Numbered {
  getAttribute(name: string): string | null;
}

/** The lines in their elements, as markup. */
function bodyOf(lines: readonly Line[]): string {
  let html = "";
  let open: Element[] = [];
  lines.forEach((line, n) => {
    const path = pathTo(line.element);
    let shared = 0;
    while (shared < open.length && shared < path.length && open[shared] === path[shared]) shared++;
    for (const element of open.slice(shared).reverse()) html += `</${element.name}>`;
    for (const element of path.slice(shared)) html += `<${element.name}${attributesOf(element)}>`;
    html += paragraph(line, n);
    open = path;
  });
  for (const element of open.reverse()) html += `</${element.name}>`;
  return html.startsWith("<body") ? html : `<body>${html}</body>`;
}

/** The elements from the body down to a line's; a paragraph's own is left to `paragraph`. */
function pathTo(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parent) {
    if (at.name !== "#root" && at.name !== "html" && at.name !== "p" && at.name !== "form") path.push(at);
  }
  return path.reverse();
}

/** Links count by their length alone. */
function paragraph({ text, linked, element }: Line, n: number): string {
  const own = element.name === "p" ? attributesOf(element) : "";
  return `<p data-n="${n}"${own}>${linked > 0 ? `<a href="#x">${asText(text.slice(0, linked))}</a>` : ""}${asText(text.slice(linked))}</p>`;
}

function attributesOf({ attributes }: Element): string {
  let html = "";
  for (const name of ["id", "class", "role", "itemprop"]) {
    const value = attributes[name];
    if (value) html += ` ${name}="${value.slice(0, 200).replace(/["<>&]/g, " ")}"`;
  }
  return html;
}

/** Words as they can stand in markup; which mark stood there does not matter to the view. */
function asText(text: string): string {
  return text.replace(/[&<]/g, " ");
}
