import type { Scene } from "../scene.js";

/** "charged the inspectors with verifying": what is laid on somebody is a duty, no blame. */
export function isDuty(scene: Scene, verb: number, deed: number): boolean {
  const duties = scene.cues.traps.duty.get(scene.tree.lemma(verb));
  return duties !== undefined && scene.tokens[deed]!.xpos === "VBG" && duties.has(scene.tree.lemma(deed));
}

/** An object of the verb shows that nothing is said: "claimed lives", "reported earnings", "told the story of". */
export function isTrap(scene: Scene, verb: number): boolean {
  const { tree, cues } = scene;
  const traps = cues.traps.object.get(tree.lemma(verb));
  return traps !== undefined && tree.objects(verb).some((object) => object > verb && traps.has(tree.lemma(object)));
}
