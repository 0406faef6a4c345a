import type { Copy } from "../../model/index.js";
import { COPY_SHARE } from "./containment.js";

/**
 * The family of each report that is a copy: the farthest report up its parents that still holds half of its words, reckoned as the
 * product of the shares on the way. So a live blog whose each edition keeps half of the last does not make one family of a week.
 */
export function familiesOf(copies: readonly Copy[]): Map<string, string> {
  const parents = new Map(copies.map((copy) => [copy.part, copy]));
  const families = new Map<string, string>();
  for (const { part } of copies) {
    let at = part;
    let share = 1;
    for (let edge = parents.get(at); edge && share * edge.share >= COPY_SHARE; edge = parents.get(at)) {
      share *= edge.share;
      at = edge.whole;
    }
    families.set(part, at);
  }
  return families;
}
