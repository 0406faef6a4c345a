import type { Line } from "../blocks.js";
import { type Element, isInside } from "../tree.js";
import { proseOf, Weights } from "../weights.js";

/** A part that holds so much of the prose of the one round it is entered. */
const MOST = 0.7;

/** The lines of the innermost element that holds nearly all of a page's prose: going down while one child has most of it. */
export function densityView(lines: readonly Line[]): Set<Line> {
  const weights = new Weights(lines);
  let holder: Element | null = null;
  let share = 0;
  for (const line of lines) {
    if (proseOf(line) === 0) continue;
    for (let at = line.element.parent; at; at = at.parent) {
      const own = weights.share(at);
      const isInner = at.depth > (holder?.depth ?? -1);
      if (own >= MOST && isInner) {
        holder = at;
        share = own;
      }
    }
  }
  if (!holder || share === 0) return new Set();
  return new Set(lines.filter((line) => isInside(line.element, holder)));
}
