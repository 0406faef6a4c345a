import type { Element, Node, Text } from "./tree.js";

/** A piece of a block's text and the words of the source that it is made of. */
export interface Piece {
  /** Where it stands in the block's text. */
  at: number;
  length: number;
  node: Text;
  /** Which of the node's characters, entities read, it begins with. */
  from: number;
}

/** A line of a page: a paragraph, a heading, an item, a cell; its text has single blanks and none at its ends. */
export interface Line {
  readonly text: string;
  /** The element that makes it a line of its own. */
  readonly element: Element;
  readonly pieces: readonly Piece[];
  /** How many of its characters stand in links. */
  readonly linked: number;
}

const BLOCKS = new Set(
  (
    "#root html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption tbody td tfoot th thead tr ul"
  ).split(" "),
);
/** Inline elements whose neighbours are set apart by their looks, not by a blank. */
const APART = new Set("time button label img svg input select picture video audio".split(" "));
/** Elements whose words no reader sees as the page's text. */
const SILENT = new Set(
  "head script style template noscript iframe noembed noframes xmp textarea svg math canvas video audio object embed select option datalist map".split(
    " ",
  ),
);
/** More lines than this no page has; what follows is left out. */
const MAX_LINES = 20_000;

/** The lines of a page in order; `skips` leaves elements out. */
export function linesOf(root: Element, skips: (element: Element) => boolean = () => false): Line[] {
  const splitter = new Splitter(skips);
  splitter.visit(root);
  return splitter.finish();
}

class Splitter {
  private readonly lines: Line[] = [];
  private readonly draft = new Draft();
  private element: Element | null = null;

  constructor(private readonly skips: (element: Element) => boolean) {}

  finish(): Line[] {
    this.cut();
    return this.lines;
  }

  visit(element: Element): void {
    if (SILENT.has(element.name) || this.skips(element)) {
      if (BLOCKS.has(element.name)) this.cut();
      else this.draft.space();
      return;
    }
    const isBlock = BLOCKS.has(element.name);
    const before = this.element;
    if (isBlock) this.begin(element);
    else if (APART.has(element.name)) this.draft.space();
    if (element.name === "a") this.draft.openLink();
    for (const child of element.children) this.add(child);
    if (element.name === "a") this.draft.closeLink();
    if (isBlock) this.begin(before);
    else if (APART.has(element.name)) this.draft.space();
  }

  private add(child: Node): void {
    if (this.lines.length >= MAX_LINES) return;
    if (child.kind === "text") this.draft.words(child);
    else if (child.name === "br") this.breakLine();
    else this.visit(child);
  }

  /** A break ends a line after a full stop and where another break stands beside it; else it is a blank. */
  private breakLine(): void {
    if (this.draft.endsSentence || this.draft.brokenBefore) this.cut();
    else this.draft.break();
  }

  private begin(element: Element | null): void {
    this.cut();
    this.element = element;
  }

  private cut(): void {
    const taken = this.draft.take();
    if (taken && this.element) this.lines.push({ ...taken, element: this.element });
  }
}

/** A line in the making. */
class Draft {
  private text = "";
  private pieces: Piece[] = [];
  private linked = 0;
  private blank = false;
  private links = 0;
  private closedLink = false;
  private broken = false;

  get brokenBefore(): boolean {
    return this.broken;
  }

  get endsSentence(): boolean {
    return /[.!?…:][\s"'”’)\]]*$/.test(this.text.slice(-6));
  }

  space(): void {
    this.blank = true;
  }

  break(): void {
    this.blank = true;
    this.broken = true;
  }

  /** Two links side by side are two words, whatever stands between. */
  openLink(): void {
    if (this.closedLink) this.blank = true;
    this.links++;
  }

  closeLink(): void {
    this.links--;
    this.closedLink = true;
  }

  words(node: Text): void {
    const { text } = node;
    let at = 0;
    while (at < text.length) {
      const start = at;
      while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
      if (at > start) this.put(node, start, text.slice(start, at));
      if (at < text.length) this.blank = true;
      while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    }
  }

  private put(node: Text, from: number, word: string): void {
    const blank = this.blank && this.text !== "" ? " " : "";
    this.text += blank;
    const last = this.pieces.at(-1);
    const goesOn =
      last?.node === node && last.at + last.length === this.text.length && last.from + last.length === from;
    if (goesOn) last.length += word.length;
    else this.pieces.push({ at: this.text.length, length: word.length, node, from });
    this.text += word;
    if (this.links > 0) this.linked += (this.linked > 0 ? blank.length : 0) + word.length;
    this.blank = false;
    this.closedLink = false;
    this.broken = false;
  }

  take(): { text: string; pieces: Piece[]; linked: number } | null {
    const { text, pieces, linked } = this;
    this.text = "";
    this.pieces = [];
    this.linked = 0;
    this.blank = false;
    this.closedLink = false;
    this.broken = false;
    return text === "" ? null : { text, pieces, linked };
  }
}

/** White space of HTML, the no-break space and zero-width marks. */
function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x200b ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xad
  );
}
