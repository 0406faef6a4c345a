import type { Scene } from "../scene.js";

/**
 * The reporting clause by itself: first and last token of the unbroken stretch around the verb that is the verb, its
 * auxiliaries, its source, addressee and adjuncts, without what is reported. A phrase that stands in a quotation is never part of it.
 */
export function clauseCore(scene: Scene, token: number, speaker: readonly number[]): { first: number; last: number } {
  const { tree } = scene;
  const core = new Set<number>([token]);
  const another = (kid: number) =>
    tree.is(kid, "nsubj") && kid < token && speaker.some((head) => head > token && tree.head(head) === token);
  const own = (kid: number) => !isContent(scene, kid) && scene.sameVoice(kid, token) && !another(kid);
  for (const kid of tree.children(token))
    if (own(kid))
      addAll(
        core,
        tree.subtree(kid, (i) => !scene.sameVoice(i, token)),
      );
  for (const head of speaker)
    addAll(
      core,
      tree.subtree(head, (i) => i === token || !scene.sameVoice(i, token)),
    );
  let first = token;
  let last = token;
  while (core.has(first - 1)) first--;
  while (core.has(last + 1)) last++;
  return { first: lead(scene, first, token), last };
}

function isContent(scene: Scene, kid: number): boolean {
  const { tree } = scene;
  if (tree.is(kid, "punct")) return true;
  if (tree.is(kid, "ccomp", "parataxis", "conj", "cc", "dep", "discourse")) return true;
  return tree.is(kid, "advcl") && tree.child(kid, "nsubj") >= 0;
}

/** A comma that opens the stretch is not part of it. */
function lead(scene: Scene, first: number, token: number): number {
  let at = first;
  while (at < token && scene.isPunctuation(at)) at++;
  return at;
}

function addAll(set: Set<number>, tokens: readonly number[]): void {
  for (const token of tokens) set.add(token);
}
