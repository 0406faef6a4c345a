import type { Manner } from "../../../model/index.js";
import { type Found, found } from "../found.js";
import type { CueWord } from "../parts/cue-words.js";
import { plainObjects, throughText } from "../parts/participants.js";
import { activeSpeaker, passiveSpeaker } from "../parts/speaker.js";
import { spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

/** "referring to him as his “closest comrade”", "called the plan absurd", "described it as a threat": one is given a name, which judges or not. */
export const referredAs: Rule = {
  name: "referred-as",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      const use = word.uses.find((cue) => cue.takes.has("as") || cue.takes.has("name"));
      if (!use) return [];
      const { passive } = word.group;
      const called = passive
        ? scene.tree.subject(word.token).heads
        : use.to.length > 0
          ? scene.tree.obliques(word.token, ...use.to)
          : plainObjects(scene, word);
      const description = use.takes.has("as") ? behindAs(scene, word) : -1;
      const head = description >= 0 ? description : use.takes.has("name") ? named(scene, word, called[0] ?? -1) : -1;
      if (called.length === 0 || head < 0) return [];
      const speaker = passive ? passiveSpeaker(scene, word) : activeSpeaker(scene, word, { ...use, speaker: true });
      if (!speaker || (passive && speaker.kind === "unnamed")) return [];
      const about = called.filter((at) => at !== head);
      const pieces = [...about, head].flatMap((at) =>
        scene.tree.subtree(
          at,
          (kid) => isMark(scene, kid, at) || scene.tree.under(word.token, kid) || (kid === head && at !== head),
        ),
      );
      const content = spansOf(
        scene,
        [...new Set(pieces)].sort((a, b) => a - b),
      );
      const manner = use.manner === "say" ? judgement(scene, head) : use.manner;
      const to = throughText(scene, word.token);
      return [found("referred-as", scene.index, word.token, manner, speaker, content, { to, target: about, rank: 5 })];
    }),
};

function isMark(scene: Scene, kid: number, head: number): boolean {
  return kid < head && scene.tree.is(kid, "case", "mark");
}

function behindAs(scene: Scene, word: CueWord): number {
  const { tree } = scene;
  const marked = (kid: number) => tree.childrenBy(kid, "case", "mark").some((mark) => scene.form(mark) === "as");
  for (const kid of tree.children(word.token)) {
    if (kid <= word.token || !tree.is(kid, "obl", "nmod", "xcomp", "advcl", "ccomp")) continue;
    if (marked(kid)) return kid;
    const nested = tree.childrenBy(kid, "nmod").find(marked);
    if (nested !== undefined) return nested;
  }
  return (
    tree
      .objects(word.token)
      .flatMap((object) => tree.childrenBy(object, "nmod", "acl", "obl"))
      .find(marked) ?? -1
  );
}

function named(scene: Scene, word: CueWord, object: number): number {
  const { tree } = scene;
  const complement = tree.childrenBy(word.token, "xcomp").find((kid) => kid > word.token && !isVerbal(scene, kid));
  if (complement !== undefined && object >= 0) return complement;
  const objects = tree.childrenBy(word.token, "obj", "iobj").filter((kid) => kid > word.token);
  if (objects.length > 1) return objects[objects.length - 1]!;
  return object < 0 ? -1 : (tree.childrenBy(object, "amod").find((kid) => kid > object) ?? -1);
}

function isVerbal(scene: Scene, kid: number): boolean {
  return scene.tokens[kid]!.upos === "VERB" && scene.tokens[kid]!.xpos !== "VBN";
}

/** What calling something by these words amounts to. */
function judgement(scene: Scene, head: number): Manner {
  const { tree, cues } = scene;
  for (const word of [head, ...tree.children(head)]) {
    const manner = cues.evaluative.get(tree.lemma(word)) ?? cues.evaluative.get(scene.form(word));
    if (manner) return manner;
  }
  return "say";
}
