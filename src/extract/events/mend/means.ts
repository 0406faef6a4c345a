import type { Finding } from "../finding.js";
import { nounLemmas, type Scene } from "../scene.js";
import { subjectOf } from "../subject.js";

/** Modes that say only how strong the weapon is: what it is done with says it better. */
const LOOSE = new Set(["heavy-weapons", "firearms", "explosives"]);
/** Prepositions of what it is done with. */
const BY = ["with", "by", "in", "during", "through", "using", "from", "of"];
const USING = new Set(["use", "fire", "employ", "wield", "drop", "launch", "detonate"]);

/** Gives an act the mode of what it is done with ("killed in a drone strike"), where its pattern has none or a loose one. */
export function withMeans(scene: Scene, found: Finding): Finding {
  const table = scene.tables.means.get(found.act);
  if (!table || (found.mode !== null && !LOOSE.has(found.mode))) return found;
  const told = new Set<string>();
  for (const word of wordsOf(scene, found))
    for (const lemma of namesOf(scene, word)) {
      const mode = table.get(lemma);
      if (mode) told.add(mode);
    }
  const mode = [...new Set(table.values())].find((one) => told.has(one));
  return mode === undefined ? found : { ...found, mode };
}

/** A noun's lemmas, and the modifiers that make it one of a kind: "a drone strike", "army tank fire". */
function namesOf({ tree }: Scene, word: number): string[] {
  return [...nounLemmas(tree, word), ...tree.childrenBy(word, "compound").map((kid) => tree.lemma(kid))];
}

/** Words that can name the means: the act's own, who or what does it, what is used, what it is done with. */
function wordsOf(scene: Scene, { trigger, words, roles }: Finding): number[] {
  const { tree } = scene;
  const actors = roles.actors.filter((index) => scene.mentions[index]!.sentence === scene.sentence);
  const used = words.flatMap((word) => [
    ...tree.obliques(word, ...BY),
    ...tree
      .childrenBy(word, "advcl", "xcomp", "acl")
      .flatMap((kid) => (USING.has(tree.lemma(kid)) ? tree.objects(kid) : [])),
  ]);
  const subjects = tree.token(trigger).upos === "VERB" ? subjectOf(tree, trigger) : null;
  const doers = subjects && !subjects.passive ? subjects.heads : [];
  return [...words, ...doers, ...actors.map((index) => scene.mentions[index]!.head), ...roles.objects, ...used];
}
