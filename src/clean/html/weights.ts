import type { Line } from "./blocks.js";
import type { Element } from "./tree.js";

/** Shortest line that counts as prose, in characters. */
const PROSE = 80;
/** Share of links from which on a line is no prose. */
const LINKED = 0.5;

/** How much prose each element of a page holds, in characters. */
export class Weights {
  private readonly byElement = new Map<Element, number>();
  readonly total: number;

  constructor(lines: readonly Line[]) {
    let total = 0;
    for (const line of lines) {
      const weight = proseOf(line);
      if (weight === 0) continue;
      total += weight;
      for (let at: Element | null = line.element; at; at = at.parent) {
        this.byElement.set(at, (this.byElement.get(at) ?? 0) + weight);
      }
    }
    this.total = total;
  }

  /** The share of the page's prose that stands in an element, 0 to 1. */
  share(element: Element): number {
    return this.total === 0 ? 0 : (this.byElement.get(element) ?? 0) / this.total;
  }
}

/** How much of a line is prose: its unlinked characters, where it is long and not mostly links. */
export function proseOf({ text, linked }: Line): number {
  return text.length >= PROSE && linked < text.length * LINKED ? text.length - linked : 0;
}
