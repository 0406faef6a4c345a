import { decodeEntities } from "./entities.js";
import { type Attributes, scan } from "./scan.js";

/** An element of a page. `start` and `end` are where its start tag stands in the decoded source. */
export interface Element {
  readonly kind: "element";
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Node[];
  readonly parent: Element | null;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** Words of a page, entities read; `start` and `end` are where they stand in the decoded source. */
export interface Text {
  readonly kind: "text";
  readonly text: string;
  readonly parent: Element;
  readonly start: number;
  readonly end: number;
}

export type Node = Element | Text;

/** A page taken apart: its tree, and the scripts that hold data. */
export interface Tree {
  readonly root: Element;
  /** What the page's `title` says. */
  readonly title: string | null;
  /** Contents of `application/ld+json` scripts, as written. */
  readonly data: readonly string[];
  /** What was beyond the bounds, in words, where anything was. */
  readonly bounded: string | null;
}

/** Deeper elements are read as if their tags were not there; so are elements beyond the number. No page of a report comes near. */
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 150_000;
/** Scripts of data beyond these are left aside. */
const MAX_DATA = 60;
const MAX_DATA_LENGTH = 2_000_000;

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements whose inside is never words of a report: programs, styles, drawings, what is shown without scripts. */
const DROPPED = new Set(["script", "style", "iframe", "noembed", "noframes", "xmp", "textarea"]);

/** A start tag of the first closes an open element of the second, up to the nearest of the third. */
const CLOSES: readonly { opens: ReadonlySet<string>; closes: ReadonlySet<string>; within: ReadonlySet<string> }[] = [
  rule("li", "li", "ul ol menu"),
  rule("dt dd", "dt dd", "dl"),
  rule("option optgroup", "option", "select"),
  rule("tr tbody tfoot", "tr td th", "table"),
  rule("td th", "td th", "tr table"),
  rule(
    "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul",
    "p",
    "button table td th li div section article blockquote body figure object",
  ),
];

function rule(opens: string, closes: string, within: string) {
  return { opens: new Set(opens.split(" ")), closes: new Set(closes.split(" ")), within: new Set(within.split(" ")) };
}

/** Builds the tree of a page's decoded source. Faulty markup is mended as browsers do in outline; what is too deep or too much is flattened. */
export function treeOf(source: string): Tree {
  return new Builder(source).build();
}

class Builder {
  private readonly root: Element = element("#root", Object.create(null), null, 0, 0);
  private here = this.root;
  private elements = 0;
  private flattened = 0;
  private title: string | null = null;
  private readonly data: string[] = [];
  /** How many elements of a name are open, so that a stray end tag is told at once. */
  private readonly open = new Map<string, number>();
  private lastScriptType = "";

  constructor(private readonly source: string) {}

  build(): Tree {
    for (const token of scan(this.source)) {
      if (token.kind === "open") this.enter(token.name, token.attributes, token.start, token.end, token.selfClosing);
      else if (token.kind === "close") this.leave(token.name);
      else if (token.kind === "raw") this.raw(token.name, token.start, token.end);
      else this.words(token.start, token.end);
    }
    const bounded =
      this.flattened > 0 ? `${this.flattened} tags beyond what a page of a report has were passed over` : null;
    return { root: this.root, title: this.title, data: this.data, bounded };
  }

  private enter(name: string, attributes: Attributes, start: number, end: number, selfClosing: boolean): void {
    if (name === "script") this.lastScriptType = (attributes.type ?? "").toLowerCase();
    for (const { opens, closes, within } of CLOSES) if (opens.has(name)) this.closeImplied(closes, within);
    if (this.here.depth >= MAX_DEPTH || this.elements >= MAX_ELEMENTS) {
      this.flattened++;
      return;
    }
    this.elements++;
    const made = element(name, attributes, this.here, start, end);
    this.here.children.push(made);
    if (VOID.has(name) || (selfClosing && !DROPPED.has(name) && name !== "title" && isForeign(name))) return;
    this.here = made;
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
  }

  private closeImplied(closes: ReadonlySet<string>, within: ReadonlySet<string>): void {
    for (let at: Element | null = this.here; at && !within.has(at.name); at = at.parent) {
      if (!closes.has(at.name)) continue;
      this.climbTo(at);
      return;
    }
  }

  /** An end tag closes the nearest open element of its name; one that nothing opened is passed over. */
  private leave(name: string): void {
    if ((this.open.get(name) ?? 0) === 0) return;
    let at: Element | null = this.here;
    while (at && at.name !== name) at = at.parent;
    if (at) this.climbTo(at);
  }

  /** Closes all elements up to and with `at`. */
  private climbTo(at: Element): void {
    for (let one: Element = this.here; ; one = one.parent!) {
      this.open.set(one.name, this.open.get(one.name)! - 1);
      if (one === at) break;
    }
    this.here = at.parent ?? this.root;
  }

  private raw(name: string, start: number, end: number): void {
    if (name === "title" && this.title === null && this.open.get("svg") !== 1) {
      this.title = decodeEntities(this.source.slice(start, Math.min(end, start + 2000)));
    }
    const isData = name === "script" && /ld\+json/.test(this.lastScriptType);
    if (isData && this.data.length < MAX_DATA && end - start <= MAX_DATA_LENGTH) {
      this.data.push(this.source.slice(start, end));
    }
  }

  private words(start: number, end: number): void {
    this.here.children.push({
      kind: "text",
      text: decodeEntities(this.source.slice(start, end)),
      parent: this.here,
      start,
      end,
    });
  }
}

/** Whether an element is another or stands in it. */
export function isInside(element: Element, holder: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at === holder) return true;
  return false;
}

/** SVG and MathML, where a tag may close itself. */
function isForeign(name: string): boolean {
  return /^(?:svg|path|g|use|circle|rect|line|poly\w+|ellipse|stop|image|math|\w+:\w+)$/.test(name);
}

function element(name: string, attributes: Attributes, parent: Element | null, start: number, end: number): Element {
  return { kind: "element", name, attributes, children: [], parent, depth: parent ? parent.depth + 1 : 0, start, end };
}
