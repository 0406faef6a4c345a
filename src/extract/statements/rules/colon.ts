import { FINITE_TAG } from "../../tree.js";
import { found } from "../found.js";
import { speakerOf } from "../parts/speaker.js";
import { speakerKind } from "../parts/speaker-kind.js";
import { spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

/**
 * "The premier defended the deal: “We had no choice.”": a quotation behind a colon is the words of whoever the clause before it is
 * about, whatever the verb. "The Times said in an editorial: The court has erred": behind a verb of saying no marks are needed.
 */
export const colon: Rule = {
  name: "colon",
  find: (scene) => {
    const at = scene.tokens.findIndex((token, i) => token.form === ":" && i > 1 && scene.quotation(i) === null);
    const block = scene.reading.document.blocks[scene.sentence.block];
    if (at < 0 || at === scene.tokens.length - 1 || block?.role.endsWith("headline")) return [];
    const verb = mainVerb(scene, at);
    if (verb < 0) return [];
    const quotation = scene.quotation(at + 1);
    const content = quotation ? [{ start: quotation.start, end: quotation.end }] : plainWords(scene, verb, at);
    const speaker = speakerOf(scene, subjectOf(scene, verb), null);
    if (content.length === 0 || !speaker) return [];
    const manner = scene.words.find((word) => word.token === verb)?.uses.find((use) => use.takes.has("quote"))?.manner;
    return [found("colon", scene.index, verb, manner ?? "say", speaker, content, { rank: 3 })];
  },
};

/** The finite active verb of the main clause, where it stands before the colon; -1. */
function mainVerb(scene: Scene, colon: number): number {
  const { tree } = scene;
  const root = scene.tokens.findIndex((token) => token.head < 0);
  if (root < 0 || root >= colon || scene.tokens[root]!.upos !== "VERB" || scene.quotation(root)) return -1;
  const group = tree.verbGroup(root);
  return group.finite && !group.passive && !group.negated && group.modal === null ? root : -1;
}

/** Only somebody who can speak: a person, a body, a name. */
function subjectOf(scene: Scene, verb: number): number[] {
  return scene.tree.subject(verb).heads.filter((head) => head < verb && speakerKind(scene, head) === "actor");
}

/** The words behind the colon where a cue that takes a clause has none of its own before it, and they hold a finite verb. */
function plainWords(scene: Scene, verb: number, colon: number) {
  const word = scene.words.find(({ token, uses }) => token === verb && uses.some((use) => use.takes.has("quote")));
  const between = scene.tokens.slice(verb + 1, colon).some(({ upos }) => upos === "VERB");
  if (!word || between || scene.tree.objects(verb).some((object) => object > verb && object < colon)) return [];
  const rest = scene.tokens.map((_, i) => i).filter((i) => i > colon);
  return rest.some((i) => FINITE_TAG.test(scene.tokens[i]!.xpos)) ? spansOf(scene, rest) : [];
}
