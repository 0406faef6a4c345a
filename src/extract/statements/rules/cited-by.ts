import { type Found, found } from "../found.js";
import { speakerOf } from "../parts/speaker.js";
import { spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

/** "as cited by the agency", "quoted by Tass", "as Yonhap reported": who passes the rest of the sentence on. */
export const citedBy: Rule = {
  name: "cited-by",
  find: (scene) => {
    const finds: Found[] = [];
    for (let i = 1; i < scene.tokens.length - 1; i++) {
      if (!scene.cues.phrases.carriers.has(scene.tree.lemma(i)) || scene.form(i + 1) !== "by") continue;
      if (scene.form(i).endsWith("ing")) continue;
      const as = scene.form(i - 1) === "as";
      const quoting = scene.cues.phrases.citing.has(scene.tree.lemma(i)) && scene.isPunctuation(i - 1);
      if (!as && !quoting) continue;
      const head = agentAfter(scene, i + 1);
      const speaker = head < 0 ? null : speakerOf(scene, scene.tree.nounConjuncts(head), "any");
      if (!speaker) continue;
      const from = as ? i - 1 : i;
      const end = asideEnd(scene, i, head);
      const content = spansOf(
        scene,
        scene.tokens.map((_, at) => at).filter((at) => at < from || (end >= 0 && at > end)),
      );
      if (content.length === 0) continue;
      finds.push(found("cited-by", scene.index, i, "report", speaker, content, { rank: 8 }));
    }
    return finds;
  },
};

/** "The ministry, quoted by Efe, announced …": the comma that closes the phrase where the sentence goes on with a verb behind it; else -1. */
function asideEnd(scene: Scene, cue: number, agent: number): number {
  const opened = scene.form(cue - 1) === "," || scene.form(cue - 2) === ",";
  const last = scene.headed(agent)?.last ?? agent;
  if (!opened || scene.form(last + 1) !== ",") return -1;
  return scene.words.some((word) => word.token > last + 1 && word.finite) ? last + 1 : -1;
}

/** Head of the phrase behind "by", by the tree or, where that is broken, by the words. */
function agentAfter(scene: Scene, by: number): number {
  const { tree } = scene;
  const head = tree.head(by);
  if (head > by && tree.is(by, "case")) return head;
  const held = scene.mentions.filter(({ mention }) => mention.first > by && mention.first <= by + 2);
  if (held[0]) return held[0].mention.head;
  for (let i = by + 1; i < scene.tokens.length; i++) {
    const { upos } = scene.tokens[i]!;
    if ((upos === "NOUN" || upos === "PROPN") && !["NOUN", "PROPN"].includes(scene.tokens[i + 1]?.upos ?? "")) return i;
  }
  return -1;
}
