import type { Scene } from "../scene.js";

/** An object of the verb shows that nothing is said: "claimed lives", "reported earnings", "told the story of". */
export function isTrap(scene: Scene, verb: number): boolean {
  const { tree, cues } = scene;
  const traps = cues.traps.object.get(tree.lemma(verb));
  return traps !== undefined && tree.objects(verb).some((object) => object > verb && traps.has(tree.lemma(object)));
}
