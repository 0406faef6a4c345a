import { type Found, found } from "../found.js";
import { speakerOf } from "../parts/speaker.js";
import { speakerKind } from "../parts/speaker-kind.js";
import { spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

const HEADLINES = new Set(["headline", "subheadline"]);

/** "Kim: victory is assured", "Russia will win: Kim": a headline that gives its source before or after a colon. */
export const headlineColon: Rule = {
  name: "headline-colon",
  find: (scene) => {
    const block = scene.reading.document.blocks[scene.sentence.block];
    if (!block || !HEADLINES.has(block.role)) return [];
    const colon = scene.tokens.findIndex((token) => token.form === ":");
    if (colon <= 0 || colon === scene.tokens.length - 1) return [];
    const before = side(scene, 0, colon - 1);
    const after = side(scene, colon + 1, scene.tokens.length - 1);
    if (isSource(scene, before) && hasVerb(scene, after)) return made(scene, colon, before, after);
    if (isSource(scene, after) && hasVerb(scene, before)) return made(scene, colon, after, before);
    return [];
  },
};

function side(scene: Scene, first: number, last: number): number[] {
  return scene.tokens.map((_, i) => i).filter((i) => i >= first && i <= last);
}

function isSource(scene: Scene, tokens: readonly number[]): boolean {
  const words = tokens.filter((i) => !scene.isPunctuation(i));
  const held = words.some((i) => (scene.headed(i)?.class ?? null) !== null);
  return (
    held && words.length <= 4 && !hasVerb(scene, words) && speakerKind(scene, words[words.length - 1]!) === "actor"
  );
}

function hasVerb(scene: Scene, tokens: readonly number[]): boolean {
  return tokens.some((i) => scene.tokens[i]!.upos === "VERB" || scene.tokens[i]!.upos === "AUX");
}

function made(scene: Scene, colon: number, source: readonly number[], words: readonly number[]): Found[] {
  const head = source.find((i) => (scene.headed(i)?.class ?? null) !== null);
  const speaker = head === undefined ? null : speakerOf(scene, [head], null);
  const content = spansOf(scene, words);
  if (!speaker || content.length === 0) return [];
  return [found("headline-colon", scene.index, colon, "say", speaker, content, { rank: 1 })];
}
