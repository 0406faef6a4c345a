import { type Found, found } from "../found.js";
import { speakerOf } from "../parts/speaker.js";
import { spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

/**
 * "Quoting KCNA, Yonhap reported that …", "Kang stated …, citing the agency": whom the speaker of the sentence cites. The
 * statement that does the citing is linked by a refiner; here the content is the sentence without the participle.
 */
export const citing: Rule = {
  name: "citing",
  find: (scene) => {
    const finds: Found[] = [];
    for (let i = 0; i < scene.tokens.length - 1; i++) {
      const token = scene.tokens[i]!;
      if (token.xpos !== "VBG" && !scene.form(i).endsWith("ing")) continue;
      const lemma = scene.tree.lemma(i);
      const stem = scene.cues.phrases.citing.has(lemma) ? lemma : lemma.replace(/ing$/, "e");
      if (!scene.cues.phrases.citing.has(stem) || (i > 0 && !scene.isPunctuation(i - 1))) continue;
      const heads = cited(scene, i);
      const speaker = heads.length === 0 ? null : speakerOf(scene, heads, null);
      if (!speaker) continue;
      const end = phraseEnd(scene, i, heads);
      const rest = scene.tokens.map((_, at) => at).filter((at) => at < i || at > end);
      finds.push(found("citing", scene.index, i, "report", speaker, spansOf(scene, rest), { rank: 8 }));
    }
    return finds;
  },
};

/** The object, or, where the parser made something else of it, the name that follows. */
function cited(scene: Scene, i: number): number[] {
  const { tree } = scene;
  const objects = tree.objects(i).filter((head) => head > i);
  const last = objects[0];
  if (last !== undefined) return named(scene, i, objects);
  const held = scene.mentions.filter(({ mention }) => mention.first > i && mention.first <= i + 2);
  const widest = held.sort((a, b) => b.mention.last - a.mention.last)[0];
  return widest ? [widest.mention.head] : [];
}

/** "North Korean state media KCNA": the name that closes the phrase says more than its noun. */
function named(scene: Scene, i: number, objects: number[]): number[] {
  void i;
  const { tree } = scene;
  return objects.map((head) => {
    const name = tree
      .childrenBy(head, "appos", "flat")
      .find((kid) => kid > head && scene.tokens[kid]!.upos === "PROPN" && scene.mentionAt(kid) >= 0);
    return name !== undefined && scene.tokens[head]!.upos !== "PROPN" ? name : head;
  });
}

/** Last token of the participle's phrase: up to the comma that closes it. */
function phraseEnd(scene: Scene, i: number, heads: readonly number[]): number {
  let end = Math.max(...heads);
  for (let at = end + 1; at < scene.tokens.length && scene.form(at) !== "," && !scene.isPunctuation(at); at++) end = at;
  void i;
  return end;
}
