import { nounLemmas, type Scene } from "./scene.js";

/** Contexts of an act: its pattern's, and those that the words of its trigger and its objects tell; each once. */
export function contextsOf(
  scene: Scene,
  given: readonly string[],
  trigger: number,
  objects: readonly number[],
): string[] {
  const { tree, tables } = scene;
  const found = new Set(given);
  const skip = (kid: number) => tree.is(kid, "acl:relcl", "advcl", "ccomp", "parataxis", "appos");
  for (const top of [trigger, ...objects]) {
    const words = top === trigger ? [top, ...tree.childrenBy(top, "amod", "compound")] : tree.subtree(top, skip);
    for (const word of words) {
      for (const lemma of nounLemmas(tree, word)) {
        for (const context of tables.contexts.get(lemma) ?? []) found.add(context);
      }
    }
  }
  return [...found];
}
