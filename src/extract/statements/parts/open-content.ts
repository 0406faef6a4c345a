import type { Cue } from "../../../lexicon/cues.js";
import type { Scene } from "../scene.js";
import type { CueWord } from "./cue-words.js";
import { objectBeforeVerb } from "./swallowed.js";

const OPENERS = new Set(["DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "SCONJ", "ADV", "VERB"]);
const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);

/**
 * The words from a verb of saying to the end of the sentence, for a clause that the parser broke ("say the program, run by …, has
 * brought …"). Empty where what follows is no clause: nothing finite in it but what hangs on a relative or a conjunction.
 */
export function openContent(scene: Scene, word: CueWord, use: Cue, speaker: readonly number[]): number[] {
  const from = afterTime(scene, word.last + 1);
  const next = scene.tokens[from];
  if (!next || speaker.some((head) => head > word.token)) return [];
  if (!word.finite && !isParticiple(scene, word.token)) return [];
  const that = scene.form(from) === "that";
  const broken = use.object === "content" && objectBeforeVerb(scene, word.token) >= 0;
  if (!that && !broken && (!OPENERS.has(next.upos) || use.takes.has("object") || use.object !== "content")) return [];
  if (!that && !broken && use.manner !== "say" && use.manner !== "believe" && use.manner !== "claim") return [];
  const sure = that || (word.uses[0]!.lemma === "say" && isPhraseStart(scene, from));
  if (!hasOwnClause(scene, word.token, from, sure)) return [];
  const tokens: number[] = [];
  const quoted = scene.quotation(word.token) !== null;
  for (let i = from; i < scene.tokens.length && !(quoted && !scene.sameVoice(i, word.token)); i++) tokens.push(i);
  return tokens;
}

/** "saying on Friday that": the first token behind a time that stands before "that". */
function afterTime(scene: Scene, from: number): number {
  let at = from;
  while (scene.isTime(at) || (scene.tokens[at]?.upos === "ADP" && scene.isTime(at + 1))) at++;
  return scene.form(at) === "that" ? at : from;
}

/** ", saying …": a participle that goes on from the main clause. */
function isParticiple(scene: Scene, token: number): boolean {
  return scene.tokens[token]!.xpos === "VBG" && scene.form(token - 1) === "," && scene.tree.child(token, "aux") < 0;
}

/** "said the buy-back … prove": nothing that opens a noun phrase follows "say" but what is said. */
function isPhraseStart(scene: Scene, from: number): boolean {
  return /^(DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(scene.tokens[from]!.upos) && !scene.isTime(from);
}

/** Whether a clause follows; `sure` where the words leave no doubt, however the parser broke it. */
function hasOwnClause(scene: Scene, cue: number, from: number, sure: boolean): boolean {
  let nominal = false;
  const quoted = scene.quotation(cue);
  for (let i = from; i < scene.tokens.length; i++) {
    if (quoted && !scene.sameVoice(i, cue)) break;
    const { upos, xpos } = scene.tokens[i]!;
    if (upos === "NOUN" || upos === "PROPN" || upos === "PRON") nominal = true;
    if (nominal && sure && (FINITE.has(xpos) || xpos === "VBN")) return true;
    if (nominal && FINITE.has(xpos) && !isSubordinate(scene, i, cue)) return true;
  }
  return false;
}

/** Whether a relative or an adverbial clause stands between the verb and the cue. */
function isSubordinate(scene: Scene, verb: number, cue: number): boolean {
  const { tree } = scene;
  for (let at = verb, steps = 0; at >= 0 && at !== cue && steps < 20; at = tree.head(at), steps++) {
    if (tree.is(at, "acl:relcl", "advcl")) return true;
    if (tree.is(at, "conj") && tree.head(at) === cue) return true;
  }
  return false;
}
