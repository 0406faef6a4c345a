import type { Cue } from "../../../lexicon/cues.js";
import type { Span } from "../../../model/index.js";
import { type Found, found } from "../found.js";
import { clauseAfter, clauseBefore, gerund, infinitive, prepositional } from "../parts/complement.js";
import type { CueWord } from "../parts/cue-words.js";
import { passiveSpeaker } from "../parts/speaker.js";
import { speakerKind } from "../parts/speaker-kind.js";
import { clauseSpans, spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import { phrasesAfter, phraseTokens } from "./accused-of.js";
import type { Rule } from "./rule.js";

/** "is suspected of getting …", "has been accused of …", "is believed to …", "it was reported that …", "was told that …": who speaks stands behind "by" or is hidden. */
export const passive: Rule = {
  name: "passive",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (!isPassive(scene, word)) return [];
      for (const use of word.uses) {
        const content = complement(scene, word, use);
        if (!content) continue;
        const speaker = passiveSpeaker(scene, word);
        const undergoes = scene.tree.subject(word.token).heads.filter((head) => isSomeone(scene, head));
        const target = use.object === "target" ? undergoes : [];
        const to = use.object === "addressee" ? undergoes : [];
        return [found("passive", scene.index, word.token, use.manner, speaker, content, { to, target, rank: 4 })];
      }
      return [];
    }),
};

/** A finite passive; a bare participle only where it opens a clause of its own ("accused of …, Kim"). */
function isPassive(scene: Scene, word: CueWord): boolean {
  const bare = word.group.auxiliaries.length === 0;
  if (bare && scene.tree.child(word.token, "obj") >= 0) return false;
  return (
    word.group.passive &&
    (word.group.finite ||
      word.group.auxiliaries.length > 0 ||
      scene.tree.is(word.token, "acl", "advcl", "conj", "root", "xcomp"))
  );
}

function isSomeone(scene: Scene, head: number): boolean {
  return speakerKind(scene, head) !== "nobody" && scene.form(head) !== "it";
}

function complement(scene: Scene, word: CueWord, use: Cue): Span[] | null {
  if (use.only || use.onlyVerb) return null;
  const behind = prepositional(scene, word.token, use.takes);
  if (behind >= 0 && use.object === "target")
    return orNull(spansOf(scene, [...phraseTokens(scene, behind), ...phrasesAfter(scene, word, behind)]));
  const clause = use.takes.has("clause") ? clauseAfter(scene, word) : -1;
  if (clause >= 0 && scene.form(word.last + 1) !== "," && !commaBefore(scene, word, clause))
    return orNull(clauseSpans(scene, clause));
  const to = use.takes.has("infinitive") ? infinitive(scene, word) : -1;
  if (to >= 0) return raised(scene, word, to, use);
  const undergone = use.takes.has("participle") ? participle(scene, word) : -1;
  if (undergone >= 0) return raised(scene, word, undergone, use);
  const doing = use.takes.has("gerund") ? gerund(scene, word) : -1;
  if (doing >= 0) return orNull(clauseSpans(scene, doing));
  const before = use.takes.has("clause") && !scene.tree.is(word.token, "acl", "advcl") ? clauseBefore(scene, word) : -1;
  if (before >= 0 && before < word.token && scene.tree.head(before) === word.token)
    return orNull(clauseSpans(scene, before));
  return null;
}

/** "Fifty people were reported killed", "are feared dead": the word right behind the verb that says what befell the subject; -1. */
function participle(scene: Scene, word: CueWord): number {
  const next = word.last + 1;
  const says = /^(VBN|JJ|VBD)$/.test(scene.tokens[next]?.xpos ?? "");
  return says && scene.tree.head(next) === word.token && scene.tree.is(next, "xcomp", "ccomp") ? next : -1;
}

/** "North Korea is believed to have missiles": what is believed is the subject and the infinitive together. */
function raised(scene: Scene, word: CueWord, to: number, use: Cue): Span[] | null {
  const rest = clauseSpans(scene, to);
  if (use.object === "addressee") return orNull(rest);
  const own = scene.tree.child(word.token, "nsubj:pass", "nsubj");
  if (own < 0 || scene.tokens[own]!.xpos.startsWith("W") || scene.form(own) === "that") return orNull(rest);
  return orNull([
    ...spansOf(
      scene,
      scene.tree.subtree(own, (kid) => scene.tree.is(kid, "acl:relcl")),
    ),
    ...rest,
  ]);
}

function orNull(spans: Span[]): Span[] | null {
  return spans.length > 0 ? spans : null;
}

/** "was assured, the media reported": a comma shows that the clause is not the verb's. */
function commaBefore(scene: Scene, word: CueWord, clause: number): boolean {
  const { first } = scene.tree.extent(clause);
  for (let i = word.last + 1; i <= first; i++) if (scene.form(i) === ",") return true;
  return false;
}
