import type { Span } from "../../../model/index.js";
import { type Found, found } from "../found.js";
import { clauseCore } from "../parts/clause-core.js";
import { clauseBefore } from "../parts/complement.js";
import type { CueWord } from "../parts/cue-words.js";
import { addressees } from "../parts/participants.js";
import { activeSpeaker, nounBefore, speakerOf } from "../parts/speaker.js";
import { spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

const RELATIVE = new Set(["who", "which", "that"]);
const NOMINAL = /^(PRON|PROPN|NOUN|DET|ADJ)$/;

/** "Victory was assured, the North's state-run media reported", "The talks, he said, had failed": the reporting clause in or after what it reports. */
export const parenthetical: Rule = {
  name: "parenthetical",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      const use = word.uses.find((cue) => cue.takes.has("clause") && cue.takes.has("quote"));
      if (!use || word.group.passive || !word.finite) return [];
      const beside = besideComma(scene, word);
      const speaker = beside ? speakerOf(scene, [beside.head], use) : activeSpeaker(scene, word, use);
      if (!speaker) return [];
      const heads = beside ? [] : speaker.heads;
      const clause = clauseCore(scene, word.token, heads);
      const core = beside ? { first: beside.first, last: Math.max(clause.last, word.last) } : clause;
      if (!setOff(scene, core.first) || (!beside && isSubordinate(scene, word.token))) return [];
      if (opensSpeech(scene, core)) return [];
      const content = around(scene, word, core);
      if (content.length === 0) return [];
      const to = addressees(scene, word, use);
      return [
        found("parenthetical", scene.index, word.token, use.manner, speaker, content, {
          to,
          clause: scene.tree.span(core.first, core.last),
          rank: beside && !atEnd(scene, core.last) ? 6 : 3,
        }),
      ];
    }),
};

/** "Discussing his concern, Razak said, “We are …”": what is said is the quotation, a whole sentence, and the words before only lead to it. */
function opensSpeech(scene: Scene, core: { first: number; last: number }): boolean {
  const after = scene.form(core.last + 1) === "," || scene.form(core.last + 1) === ":" ? core.last + 2 : core.last + 1;
  const quotation = scene.quotation(after);
  if (!quotation || scene.quotation(core.first - 2) !== null || scene.quotation(core.first - 1) !== null) return false;
  const first = scene.reading.document.text.slice(quotation.inner.start, quotation.inner.end).trim();
  return /^\p{Lu}/u.test(first) && scene.tree.at(quotation.start) === after;
}

/** A verb with content of its own behind it closes nothing ("In June, the company reported sales of …"). */
function hasContent(scene: Scene, token: number): boolean {
  const { tree } = scene;
  const behind = tree.childrenBy(token, "obj", "xcomp").some((kid) => kid > token && !scene.isTime(kid));
  return (
    behind ||
    tree.children(token).some((kid) => kid > token && tree.is(kid, "ccomp") && !/^[,;]$/.test(scene.form(token + 1)))
  );
}

/** The noun phrase right before the verb, where a comma stands before it: the source, whatever the tree says ("…, the agency reported"). */
function besideComma(scene: Scene, word: CueWord): { head: number; first: number } | null {
  const head = nounBefore(scene, word);
  if (head < 0 || RELATIVE.has(scene.form(head)) || hasContent(scene, word.token)) return null;
  const held = scene.headed(head);
  let first = held ? held.first : head;
  for (let i = first; held && i < head; i++) if (scene.form(i) === ",") first = i + 1;
  if (held && scene.tokens[first - 1]?.upos === "DET") first--;
  while (!held && ["DET", "ADJ", "NOUN", "PROPN", "NUM"].includes(scene.tokens[first - 1]?.upos ?? "")) first--;
  if (scene.form(first - 1) !== "," || scene.quotation(first) !== scene.quotation(word.token)) return null;
  const end = clauseCore(scene, word.token, []).last;
  return atEnd(scene, end) || /^[,;]$/.test(scene.form(end + 1)) ? { head, first } : null;
}

/** "although both deny that": a clause of its own, with its own object. */
function isSubordinate(scene: Scene, token: number): boolean {
  const { tree } = scene;
  return tree.child(token, "mark", "obj") >= 0 || tree.is(token, "acl:relcl", "conj");
}

/** Whether a comma, a dash or the end of a quotation stands before the reporting clause. */
function setOff(scene: Scene, first: number): boolean {
  return first > 0 && scene.isPunctuation(first - 1);
}

/** The sentence, or the quotation that the whole stands in, without the reporting clause: the words before it and, where they go on, after it. */
function around(scene: Scene, word: CueWord, core: { first: number; last: number }): Span[] {
  const clause = clauseBefore(scene, word);
  const closes = atEnd(scene, core.last) || scene.form(core.last + 1) === ";";
  const within = scene.isPunctuation(core.last + 1) && !closes;
  if (clause < 0 && !closes && !within) return [];
  const tokens: number[] = [];
  const begins = begin(scene, word, core.first);
  for (let i = begins; i < core.first; i++)
    if (scene.sameVoice(i, word.token) || !scene.quotation(word.token)) tokens.push(i);
  if (within || clause > core.last) {
    const end = nextReport(scene, core.last);
    for (let i = core.last + 1; i < end; i++) tokens.push(i);
  }
  if (scene.form(begins) === "as") return [];
  if (!tokens.some((i) => scene.tokens[i]!.upos === "VERB" || scene.tokens[i]!.upos === "AUX")) return [];
  return spansOf(scene, tokens);
}

/** ", the executives acknowledged, but they said …": where another report sets in behind a comma, or a clause that says more of whom it is told
 * to ("told Radio Mogadishu, which is run by …"); else the end of the sentence. */
function nextReport(scene: Scene, from: number): number {
  if (/^(which|who|whose|whom|where)$/.test(scene.form(from + 2))) return from + 1;
  for (let i = from + 2; i < scene.tokens.length; i++) {
    if (scene.form(i - 1) !== "," || !/^(but|and)$/.test(scene.form(i)) || scene.quotation(i)) continue;
    const verb = scene.words.find((word) => word.token > i && word.token < i + 6 && word.finite);
    if (verb && scene.tokens.slice(i + 1, verb.token).every(({ upos }) => NOMINAL.test(upos))) return i;
  }
  return scene.tokens.length;
}

/** Where the reported words begin: after an opening conjunction or a "But" of the reporter's. */
function begin(scene: Scene, word: CueWord, end: number): number {
  let at = afterStop(scene, end);
  while (at < end && scene.isPunctuation(at) && scene.quotation(at) === null) at++;
  if (scene.tokens[at]?.upos === "CCONJ") at++;
  void word;
  return at;
}

/** Behind the last semicolon before the clause, else the beginning. */
function afterStop(scene: Scene, end: number): number {
  for (let i = end - 1; i > 0; i--) if (scene.form(i) === ";" && scene.quotation(i) === null) return i + 1;
  return 0;
}

function atEnd(scene: Scene, last: number): boolean {
  for (let i = last + 1; i < scene.tokens.length; i++) if (!scene.isPunctuation(i)) return false;
  return true;
}
