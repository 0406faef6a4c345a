import type { Span } from "../../../model/index.js";
import { type Found, found, type Speaker } from "../found.js";
import { speakerOf, wordsOf } from "../parts/speaker.js";
import { speakerKind } from "../parts/speaker-kind.js";
import { spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

/** "According to KCNA, …", "…, in the words of one official": a preposition of several words before the source. */
export const accordingTo: Rule = {
  name: "according-to",
  find: (scene) => {
    const finds: Found[] = [];
    for (let i = 0; i < scene.tokens.length; i++) {
      const phrase = scene.cues.phrases.according
        .get(scene.form(i))
        ?.find(({ words }) => words.every((word, at) => scene.form(i + at) === word));
      if (!phrase || (phrase.bare && !opensPhrase(scene, i))) continue;
      const last = i + phrase.words.length - 1;
      const head = sourceAfter(scene, i, last);
      const speaker =
        head < 0 || scene.cues.phrases.measures.has(scene.tree.lemma(head))
          ? null
          : (behindText(scene, head) ?? speakerOf(scene, scene.tree.nounConjuncts(head), "any"));
      const content = head < 0 ? [] : reported(scene, i, head);
      if (!speaker || content.length === 0) continue;
      finds.push(
        found("according-to", scene.index, i, phrase.manner, speaker, content, {
          clause: phraseSpan(scene, i, head),
          rank: 7,
        }),
      );
    }
    return finds;
  },
};

/** "according to estimates by Dalbar": whoever made the text, where it says so; its words stay the source's. */
function behindText(scene: Scene, head: number): Speaker | null {
  const { tree } = scene;
  if (!/^(text|thing|hidden)$/.test(speakerKind(scene, head))) return null;
  const makers = tree.obliques(head, "by", "from").filter((kid) => speakerKind(scene, kid) === "actor");
  const made = makers.length > 0 ? speakerOf(scene, makers, "any") : null;
  return made && { ...made, words: wordsOf(scene, [head]) };
}

function opensPhrase(scene: Scene, i: number): boolean {
  return (i === 0 || scene.isPunctuation(i - 1)) && scene.tokens[i + 1]?.upos === "PROPN";
}

/** Head of the noun phrase that the preposition marks. */
function sourceAfter(scene: Scene, first: number, last: number): number {
  const { tree } = scene;
  for (const i of [first, last]) {
    const head = tree.head(i);
    if (head > last && tree.is(i, "case", "mark")) return head;
    const below = tree.childrenBy(i, "obl", "nmod", "obj").find((kid) => kid > last);
    if (below !== undefined) return below;
  }
  for (let i = last + 1; i < Math.min(scene.tokens.length, last + 8); i++) {
    const { upos } = scene.tokens[i]!;
    const ends = upos === "NOUN" || upos === "PROPN" || upos === "PRON";
    if (ends && !["NOUN", "PROPN"].includes(scene.tokens[i + 1]?.upos ?? "")) return i;
  }
  return -1;
}

/** The clause that the phrase hangs on, without the phrase. */
function reported(scene: Scene, first: number, source: number): Span[] {
  const { tree } = scene;
  const { top, from, to } = phrase(scene, first, source);
  const outer = from === 0 || closes(scene, from, to);
  const clause = outer ? mainClause(scene, top) : tree.clause(Math.max(tree.head(top), 0));
  const inside = tree.subtree(clause).filter((i) => (i < from || i > to) && i !== top);
  const tokens =
    clause === top || !inside.some((i) => isVerbal(scene, i)) ? all(scene).filter((i) => i < from || i > to) : inside;
  return spansOf(scene, withoutOpening(scene, tokens));
}

/** The preposition with its source: its top word, first and last token. */
function phrase(scene: Scene, first: number, source: number): { top: number; from: number; to: number } {
  const { tree } = scene;
  const top = tree.under(first, source) ? source : first;
  let last = Math.max(tree.extent(top).last, tree.extent(source).last);
  for (let i = source + 1; i <= last; i++)
    if (scene.quotation(i) !== null && scene.quotation(source) === null) last = i - 1;
  return { top, from: Math.min(first, tree.extent(top).first), to: scene.isPunctuation(last) ? last - 1 : last };
}

function phraseSpan(scene: Scene, first: number, source: number): Span {
  const { from, to } = phrase(scene, first, source);
  return scene.tree.span(from, to);
}

/** "…, according to officials.": behind a comma at the end it stands over the whole sentence. */
function closes(scene: Scene, from: number, to: number): boolean {
  for (let i = to + 1; i < scene.tokens.length; i++) if (!scene.isPunctuation(i)) return false;
  return scene.form(from - 1) === "," || scene.form(from) === ",";
}

function mainClause(scene: Scene, top: number): number {
  const root = scene.tokens.findIndex((token) => token.head < 0);
  return root < 0 ? top : root;
}

function isVerbal(scene: Scene, i: number): boolean {
  return scene.tokens[i]!.upos === "VERB" || scene.tokens[i]!.upos === "AUX";
}

function all(scene: Scene): number[] {
  return scene.tokens.map((_, i) => i);
}

function withoutOpening(scene: Scene, tokens: number[]): number[] {
  const first = tokens.find((i) => !scene.isPunctuation(i));
  return first !== undefined && scene.tokens[first]!.upos === "CCONJ" ? tokens.filter((i) => i !== first) : tokens;
}
