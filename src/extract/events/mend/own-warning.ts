import type { Finding } from "../finding.js";
import type { Scene } from "../scene.js";
import { subjectOf } from "../subject.js";

/**
 * "Ankara warned it would attack", "Ethiopia will close the road, its minister warned": who warns of an act of their own threatens with
 * it; a warning of what others may do stays a forecast.
 */
export function withOwnWarning(scene: Scene, found: Finding): Finding {
  const { tree } = scene;
  const at = found.standing.governors.findIndex(
    ({ effect, word }) => effect === "predict" && tree.lemma(word) === "warn",
  );
  if (at < 0 || !isOwn(scene, found, found.standing.governors[at]!.word)) return found;
  const governors = found.standing.governors.map((one, i) => (i === at ? { ...one, effect: "threat" as const } : one));
  return { ...found, standing: { ...found.standing, governors, reality: "promised" } };
}

/** Whether the warner is who would act: a pronoun stands for them in what is warned of, or the warner is their own official. */
function isOwn({ tree, mentions, finder, sentence }: Scene, { roles }: Finding, warning: number): boolean {
  const actors = roles.actors.map((index) => mentions[index]!);
  if (actors.some(({ form, head }) => form === "pronoun" && /^(it|they|we|he|she|i)$/.test(tree.lemma(head))))
    return true;
  return subjectOf(tree, warning).heads.some((head) => {
    const warner = mentions[finder.at(sentence, head)];
    const owner = warner?.owner === null || warner?.owner === undefined ? undefined : mentions[warner.owner];
    if (!owner) return false;
    return owner.form === "pronoun" || actors.some((actor) => tree.lemma(actor.head) === tree.lemma(owner.head));
  });
}
