import type { Quotation } from "../../../annotate/types.js";
import type { Cue } from "../../../lexicon/cues.js";
import { type Found, found } from "../found.js";
import { clauseCore } from "../parts/clause-core.js";
import { clauseAfter } from "../parts/complement.js";
import type { CueWord } from "../parts/cue-words.js";
import { addressees, targets } from "../parts/participants.js";
import { activeSpeaker, passiveSpeaker } from "../parts/speaker.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

const STOPS = new Set([".", "!", "?", ":"]);
const TITLE: ReadonlySet<string> = new Set(["ADJ", "ADP", "DET", "NOUN", "PROPN"]);
const LONGEST_TITLE = 10;
const BETWEEN = new Set([",", ":", "-", "–", "—", "--"]);

/** "“…,” said Kim", "Kim said: “…”", "“…,” he said, “…”": whole sentences in quotation marks beside the reporting clause. */
export const quoted: Rule = {
  name: "quoted",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (scene.quotations.length === 0 && !scene.following) return [];
      const use = word.uses.find((cue) => cue.takes.has("quote"));
      if (!use || scene.quotation(word.token) !== null || (word.group.passive && !word.group.finite)) return [];
      const speaker = word.group.passive ? passiveSpeaker(scene, word) : activeSpeaker(scene, word, use);
      if (!speaker) return [];
      const core = withAside(scene, word.token, speaker.heads);
      const quotations = beside(scene, word, core);
      if (quotations.length === 0) return [];
      const content = quotations.map(({ start, end }) => ({ start, end }));
      const { to, target } = participants(scene, word, use);
      return [
        found("quoted", scene.index, word.token, use.manner, speaker, content, {
          to,
          target,
          clause: scene.tree.span(core.first, core.last),
          rank: 6,
        }),
      ];
    }),
};

/** The reporting clause, from its speaker on where what is said of the speaker keeps the two apart ("“…,” Price, the chairman, said"). */
function withAside(scene: Scene, cue: number, heads: readonly number[]): { first: number; last: number } {
  const core = clauseCore(scene, cue, heads);
  const starts = scene.mentions
    .filter(({ mention }) => heads.includes(mention.head))
    .map(({ mention }) => mention.first);
  const first = Math.min(core.first, ...starts);
  for (let i = first; i < core.first; i++) if (scene.quotation(i) !== null) return core;
  return { first, last: core.last };
}

function participants(scene: Scene, word: CueWord, use: Cue) {
  return { to: addressees(scene, word, use), target: targets(scene, word, use) };
}

/** The quotations that end right before or begin right after the reporting clause and are speech, not a phrase. */
function beside(scene: Scene, word: CueWord, core: { first: number; last: number }): Quotation[] {
  const before = scene.quotation(back(scene, core.first - 1));
  const after = scene.quotation(forward(scene, core.last + 1));
  const found: Quotation[] = [];
  if (before && opensSpeech(scene, before) && !saysMore(scene, word)) found.push(before);
  const follows = after !== null && after !== before && isSpeech(scene, after) && isIntroduced(scene, word, after);
  if (follows && !insidePhrase(scene, after) && !insideClause(scene, word)) found.push(after);
  if (found.length === 0 && scene.following && endsInColon(scene, core.last)) found.push(scene.following);
  return found;
}

/** "“…,” Kim said, adding that …": a participle with a clause of its own says that, and not the quotation before it. */
function saysMore(scene: Scene, word: CueWord): boolean {
  return scene.tokens[word.token]!.xpos === "VBG" && insideClause(scene, word);
}

/** "turned down the offer “because of …”": behind an object of the verb's, words without a comma or a colon before them go on with it. */
function isIntroduced(scene: Scene, word: CueWord, quotation: Quotation): boolean {
  const first = scene.tree.at(quotation.start);
  if (scene.isPunctuation(first - 1)) return true;
  const content = word.uses.every((use) => use.object === "content");
  return !content || !scene.tree.objects(word.token).some((object) => object > word.token && object < first);
}

/** "Obama tweeted:", with what was said in the next paragraph. */
function endsInColon(scene: Scene, last: number): boolean {
  const end = scene.tokens.length - 1;
  return scene.tokens[end]!.form === ":" && scene.tree.clause(end) >= 0 && last < end;
}

function back(scene: Scene, from: number): number {
  let at = from;
  while (at >= 0 && scene.quotation(at) === null && scene.isPunctuation(at)) at--;
  return scene.quotation(at) === null ? beforeTitle(scene, at) : at;
}

/** "…,” Movement spokeswoman Ana Díaz said": a long title that the parser hung elsewhere stands between quotation and name. */
function beforeTitle(scene: Scene, from: number): number {
  let at = from;
  while (at >= 0 && from - at < LONGEST_TITLE && scene.quotation(at) === null && TITLE.has(scene.tokens[at]!.upos))
    at--;
  return scene.quotation(at) === null ? from : at;
}

function forward(scene: Scene, from: number): number {
  let at = from;
  while (at < scene.tokens.length && scene.quotation(at) === null && (BETWEEN.has(scene.form(at)) || scene.isTime(at)))
    at++;
  return at;
}

/** A quotation before the clause is what is said when nothing of the sentence stands before it. */
function opensSpeech(scene: Scene, quotation: Quotation): boolean {
  const first = scene.tree.at(quotation.start);
  if (STOPS.has(scene.form(first - 1))) return true;
  for (let i = 0; i < first; i++) if (!scene.isPunctuation(i) && scene.tokens[i]!.upos !== "CCONJ") return false;
  return true;
}

/** "said the advertisement “wrongfully” suggests …": the clause is the reporter's. */
function insideClause(scene: Scene, word: CueWord): boolean {
  const clause = clauseAfter(scene, word);
  return clause >= 0 && scene.quotation(clause) === null;
}

/** "the “invincible and eternal” relationship", "as a “threat”": quoted words within a phrase of the reporter's. */
function insidePhrase(scene: Scene, quotation: Quotation): boolean {
  const first = scene.tree.at(quotation.start);
  const upos = scene.tokens[first - 1]?.upos;
  return upos === "DET" || upos === "ADP" || upos === "ADJ" || upos === "SCONJ" || upos === "PART" || upos === "NUM";
}

/** Three words or more, or closed by a stop of its own. */
function isSpeech(scene: Scene, quotation: Quotation): boolean {
  const text = scene.reading.document.text.slice(quotation.inner.start, quotation.inner.end).trim();
  return /[.!?,]$/.test(text) || text.split(/\s+/, 4).length > 2;
}
