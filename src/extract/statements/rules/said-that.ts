import type { Span } from "../../../model/index.js";
import { type Found, found } from "../found.js";
import { clauseAfter, clausesAfter } from "../parts/complement.js";
import type { CueWord } from "../parts/cue-words.js";
import { openContent } from "../parts/open-content.js";
import { addressees, targets } from "../parts/participants.js";
import { activeSpeaker } from "../parts/speaker.js";
import { speakerKind } from "../parts/speaker-kind.js";
import { clauseTokens, spansOf } from "../parts/stretch.js";
import { swallowedAddressee } from "../parts/swallowed.js";
import { isTrap } from "../parts/traps.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

/** "Lewis noted that Kim and Putin are …", "told Kim that …", "telling him victory was assured": a finite clause after the verb. */
export const saidThat: Rule = {
  name: "said-that",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive || isTrap(scene, word.token)) return [];
      const use = word.uses.find((cue) => cue.takes.has("clause") && !cue.passive);
      const speaker = use ? activeSpeaker(scene, word, use) : null;
      if (!use || !speaker) return [];
      const clause = clauseAfter(scene, word);
      const swallowed = use.object === "addressee" ? swallowedAddressee(scene, word, clause) : null;
      const tokens =
        clause >= 0
          ? reportedTokens(scene, word)
          : swallowed
            ? restOf(scene, swallowed.from)
            : openContent(scene, word, use, speaker.heads);
      const content = spansOf(
        scene,
        withoutOpeningTime(
          scene,
          tokens.filter((i) => i >= (swallowed?.from ?? 0)),
        ),
      );
      if (content.length === 0 || tellsMore(scene, content)) return [];
      const own = swallowed && scene.headed(swallowed.head) ? [swallowed.head] : null;
      const to = own ?? addressees(scene, word, use);
      const target = targets(scene, word, use);
      return [found("said-that", scene.index, word.token, use.manner, speaker, content, { to, target, rank: 5 })];
    }),
};

/** "told Radio Mogadishu, which is run by …": a clause that says more of the addressee is not what is said. */
function tellsMore(scene: Scene, content: readonly Span[]): boolean {
  const first = scene.tree.at(content[0]!.start);
  return /^(which|who|whose|whom)$/.test(scene.form(first)) && scene.form(first - 1) === ",";
}

/** "said Monday “…”, "said Monday they will": a time that opens the clause, with a quotation, "that" or its subject behind it, dates the saying. */
function withoutOpeningTime(scene: Scene, tokens: readonly number[]): readonly number[] {
  const first = tokens.findIndex((i) => !scene.isTime(i));
  const behind = tokens[first];
  if (first <= 0 || behind === undefined) return tokens;
  if (scene.form(behind) === "that" || scene.quotation(behind) !== null) return tokens.slice(first);
  const isBare = /^(PROPN|NOUN)$/.test(scene.tokens[tokens[0]!]!.upos) && scene.form(tokens[0]! - 1) === "said";
  return isBare && /^(PRON|DET|PROPN|NOUN)$/.test(scene.tokens[behind]!.upos) && scene.form(behind - 1) !== ","
    ? tokens.slice(first)
    : tokens;
}

/** The words of the clause; of both, where the parser cut it in two with nothing between them ("he believed | victory was assured"). */
function reportedTokens(scene: Scene, word: CueWord): number[] {
  const [first, second] = clausesAfter(scene, word).map((clause) => clauseTokens(scene, clause, []));
  const joined = first && second && second[0] === first[first.length - 1]! + 1;
  const tokens = joined ? [...first, ...second] : (first ?? []);
  return [...lostSubject(scene, word, tokens[0] ?? 0), ...tokens, ...goesOn(scene, word, tokens)];
}

/** "adding it will take …": a pronoun that the parser made the object is the subject of a clause that has none. */
function lostSubject(scene: Scene, word: CueWord, first: number): number[] {
  const { tree } = scene;
  const clause = clauseAfter(scene, word);
  const between = word.last + 1;
  const pronoun = first === between + 1 && scene.tokens[between]!.xpos === "PRP";
  if (pronoun && tree.child(clause, "nsubj") < 0 && tree.verbGroup(clause).finite) return [between];
  if (word.uses[0]!.lemma === "say" || isLeftToClause(scene, word, clause)) return skipped(scene, between, first);
  return [];
}

/** "They noted his attorney offered …": an object of a verb that has none, where the finite clause behind it lacks a subject. */
function isLeftToClause(scene: Scene, word: CueWord, clause: number): boolean {
  const { tree } = scene;
  const object = tree.child(word.token, "obj");
  const bare = tree.child(clause, "nsubj", "mark", "aux") < 0 && /^VB[DZP]$/.test(scene.tokens[clause]?.xpos ?? "");
  return bare && object > word.token && object < clause && word.uses.every((use) => use.object === "content");
}

/** "say the outcome of a face-off between the police and …": words right behind "say" that the parser left out of the clause. */
function skipped(scene: Scene, from: number, first: number): number[] {
  const opens = /^(DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(scene.tokens[from]?.upos ?? "");
  if (!opens || scene.isTime(from) || first <= from) return [];
  const gap = Array.from({ length: first - from }, (_, i) => from + i);
  return gap.every((i) => !scene.isPunctuation(i) && !scene.isTime(i)) ? gap : [];
}

function restOf(scene: Scene, from: number): number[] {
  return scene.tokens.map((_, i) => i).filter((i) => i >= from);
}

/** "stated that …, and confirmation was needed": a clause joined to the verb whose subject cannot speak is still reported. */
function goesOn(scene: Scene, word: CueWord, tokens: readonly number[]): number[] {
  const { tree } = scene;
  const last = tokens[tokens.length - 1];
  if (last === undefined) return [];
  const reason = tree.childrenBy(word.token, "advcl", "conj").find((kid) => isStillSaid(scene, kid, last));
  if (reason !== undefined) return tree.subtree(reason);
  if (scene.form(tokens[0]!) !== "that") return [];
  if (isSecondThat(scene, last)) return restOf(scene, last + 1).filter((i) => scene.sameVoice(i, last));
  const joined = tree
    .childrenBy(word.token, "conj")
    .find((kid) => kid > last && scene.form(tree.child(kid, "cc")) === "and");
  const subject = joined === undefined ? -1 : tree.child(joined, "nsubj");
  return joined !== undefined && subject > last && speakerKind(scene, subject) === "thing" ? tree.subtree(joined) : [];
}

/** "said that A, and that B", "said he was late because …", "…, so he stays": a clause hung on the verb that goes on without a break. */
function isStillSaid(scene: Scene, kid: number, last: number): boolean {
  const { tree } = scene;
  const { first } = tree.extent(kid);
  const words = scene.form(first) === "," ? first + 1 : first;
  const near = first === last + 1 || (first === last + 2 && scene.form(last + 1) === ",");
  if (kid < last || !near || !scene.sameVoice(kid, last)) return false;
  if (tree.is(kid, "advcl")) return scene.form(words) === "because";
  if (scene.form(words) === "so") return tree.child(kid, "nsubj") >= 0;
  return (
    /^(and|but)$/.test(scene.form(words)) && scene.form(words + 1) === "that" && tree.child(kid, "mark") === words + 1
  );
}

/** ", and that …" behind a clause with "that", wherever the parser hung it. */
function isSecondThat(scene: Scene, last: number): boolean {
  const and = scene.form(last + 1) === "," ? last + 2 : last + 1;
  return /^(and|but)$/.test(scene.form(and)) && scene.form(and + 1) === "that" && scene.tokens[and + 1]!.xpos === "IN";
}
