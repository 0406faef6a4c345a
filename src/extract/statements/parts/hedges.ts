import type { HedgeGrade, Span } from "../../../model/index.js";
import type { Scene } from "../scene.js";

const NOT_AUXILIARY = new Set(["may", "might", "could"]);

/** Words that take certainty away, within the given spans of the sentence, with their grade; the longest phrase at each place. */
export function hedgesIn(scene: Scene, spans: readonly Span[]): (Span & { grade: HedgeGrade })[] {
  const hedges: (Span & { grade: HedgeGrade })[] = [];
  for (let i = 0; i < scene.tokens.length; i++) {
    const phrases = scene.cues.hedges.get(scene.form(i));
    if (!phrases) continue;
    const token = scene.tokens[i]!;
    if (!spans.some((span) => span.start <= token.start && token.end <= span.end)) continue;
    const phrase = phrases.find(({ words }) => matches(scene, i, words));
    if (!phrase || !weakens(scene, i, phrase)) continue;
    const last = i + phrase.words.length - 1;
    hedges.push({ start: token.start, end: scene.tokens[last]!.end, grade: phrase.grade });
    i = last;
  }
  return hedges;
}

function matches(scene: Scene, from: number, words: readonly string[]): boolean {
  return words.every((word, at) => scene.form(from + at) === word);
}

/** A number word weakens only a number; a month is no modal; "about" is mostly a preposition. */
function weakens(scene: Scene, i: number, phrase: { words: readonly string[]; grade: HedgeGrade }): boolean {
  const token = scene.tokens[i]!;
  if (phrase.grade === "approximate") return scene.tokens[i + phrase.words.length]?.upos === "NUM";
  if (NOT_AUXILIARY.has(scene.form(i))) return token.upos === "AUX";
  return token.upos !== "PROPN" && (phrase.words.length > 1 || !isActive(scene, i));
}

/** "the company expected to break even": a verb that somebody does, not a word about what is said. */
function isActive(scene: Scene, i: number): boolean {
  const { tree } = scene;
  if (scene.tokens[i]!.upos !== "VERB" || !scene.form(i).endsWith("ed")) return false;
  return (
    scene.tokens[i]!.xpos === "VBD" ||
    tree.verbGroup(i).perfect ||
    tree.children(i).some((kid) => scene.tokens[kid]!.deprel === "nsubj")
  );
}
