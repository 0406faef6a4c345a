import { decodeEntities } from "../entities.js";
import type { Element, Tree } from "../tree.js";

/** A value of a page's head or markup under its name. */
export interface Tagged {
  value: string;
  element: Element;
}

/** What a page's tags say: `meta` and `link` by name, microdata by property. Names are in lower case. */
export interface Tags {
  meta: ReadonlyMap<string, string[]>;
  links: ReadonlyMap<string, string[]>;
  items: ReadonlyMap<string, Tagged[]>;
  /** Elements that say a point in time. */
  times: readonly Element[];
  /** Every element, in the page's order. */
  all: readonly Element[];
}

/** Values of one name beyond these say nothing new. */
const MAX_VALUES = 40;
const LONGEST = 1000;

/** Gathers a page's tags in one walk. */
export function tagsOf(tree: Tree): Tags {
  const meta = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const items = new Map<string, Tagged[]>();
  const times: Element[] = [];
  const all: Element[] = [];
  for (const element of elementsOf(tree.root)) {
    all.push(element);
    const { attributes } = element;
    if (element.name === "meta") {
      for (const name of [attributes.property, attributes.name, attributes["http-equiv"], attributes.itemprop]) {
        if (name && attributes.content) add(meta, name, clean(attributes.content));
      }
    }
    if (element.name === "link" && attributes.rel && attributes.href)
      add(links, attributes.rel, clean(attributes.href));
    if (element.name === "time" || attributes.datetime) times.push(element);
    if (attributes.itemprop) {
      const value = clean(attributes.content ?? attributes.datetime ?? wordsOf(element));
      for (const name of attributes.itemprop.split(/\s+/)) add(items, name, { value, element });
    }
  }
  return { meta, links, items, times, all };
}

function add<T>(map: Map<string, T[]>, name: string, value: T): void {
  const key = name.trim().toLowerCase();
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.length < MAX_VALUES) list.push(value);
}

function clean(value: string): string {
  return decodeEntities(value.slice(0, LONGEST)).replace(/\s+/g, " ").trim();
}

/** The elements of a tree, in order. */
function* elementsOf(root: Element): Generator<Element> {
  const waiting: Element[] = [root];
  while (waiting.length > 0) {
    const element = waiting.pop()!;
    yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (child.kind === "element") waiting.push(child);
    }
  }
}

/** The words in an element, a blank between its parts, up to a length that no name or date has. */
export function wordsOf(element: Element, longest = 300): string {
  let words = "";
  // Places in lists of children instead of the children: an element may have a hundred thousand.
  const open = [{ children: element.children, next: 0 }];
  while (open.length > 0 && words.length < longest) {
    const here = open.at(-1)!;
    const node = here.children[here.next++];
    if (!node) open.pop();
    else if (node.kind === "text") words += node.text;
    else if (node.name !== "script" && node.name !== "style") {
      if (words !== "" && !/^(?:b|i|em|strong|span|a)$/.test(node.name)) words += " ";
      open.push({ children: node.children, next: 0 });
    }
  }
  return words.replace(/\s+/g, " ").trim();
}
