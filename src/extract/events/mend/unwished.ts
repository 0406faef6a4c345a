import type { Finding } from "../finding.js";
import type { Scene } from "../scene.js";

const WISHING = new Set(["want", "wish", "like", "need", "expect"]);

/** "does not want them to know": what one does not wish is asked of nobody. */
export function isUnwished({ tree }: Scene, { act, trigger }: Finding): boolean {
  return act === "REQUEST" && WISHING.has(tree.lemma(trigger)) && tree.verbGroup(trigger).negated;
}
