import type { Scene } from "../scene.js";

/** How far behind the noun the wish may stand, in tokens. */
const REACH = 25;
/** "asked not to be …": what somebody stays. */
export const NAMED: ReadonlySet<string> = new Set(["named", "identified", "quoted"]);
const WITHHOLDS = new Set(["not", "n't", "declined", "refused", "unwilling", "anonymous"]);

/**
 * "A diplomat, who asked not to be named, said", "an aide said on condition of anonymity": one who is called by no name, and of whom the
 * sentence says that this is how it is to stay, is a hidden source in the chain.
 */
export function staysUnnamed(scene: Scene, head: number): boolean {
  if (scene.tokens[head]!.upos !== "NOUN") return false;
  const last = Math.min(head + REACH, scene.tokens.length - 1);
  for (let i = head + 1; i <= last; i++) {
    if (scene.headed(i)?.class === "PER") return false;
    if (scene.form(i) === "anonymity" || isWithheld(scene, i)) return true;
  }
  return false;
}

function isWithheld(scene: Scene, i: number): boolean {
  if (!NAMED.has(scene.form(i)) || scene.form(i - 1) !== "be") return false;
  for (let j = i - 2; j > i - 6; j--) if (WITHHOLDS.has(scene.form(j))) return true;
  return false;
}
