import type { Cue } from "../../../lexicon/cues.js";
import type { Manner, Span } from "../../../model/index.js";
import { type Found, found } from "../found.js";
import type { CueWord } from "../parts/cue-words.js";
import { addressees } from "../parts/participants.js";
import { activeSpeaker, speakerOf } from "../parts/speaker.js";
import { spansOf } from "../parts/stretch.js";
import type { Scene } from "../scene.js";
import type { Rule } from "./rule.js";

const ANSWERS = new Set<Manner>(["deny", "reject", "confirm", "acknowledge"]);
const CLAIMS = new Set([
  "charge",
  "claim",
  "allegation",
  "accusation",
  "assertion",
  "suggestion",
  "suspicion",
  "report",
  "demand",
]);

/**
 * "…, a charge that Yerevan rejected", "…, which the UN alleged", "…, as rights groups had charged", "TVN said the same": a cue whose
 * object is what somebody said before it. Its content, where it asserts, is filled in by a refiner; a denial answers instead.
 */
export const pointsBack: Rule = {
  name: "points-back",
  find: (scene) =>
    scene.words.flatMap((word): Found[] => {
      if (word.group.passive || scene.quotation(word.token)) return [];
      const back = backwards(scene, word);
      const use = word.uses.find(
        (cue) => cue.takes.has("clause") || (ANSWERS.has(cue.manner) && cue.takes.has("object")),
      );
      if (!back || !use) return [];
      const own: Cue = { ...use, speaker: true };
      const speaker = back.subject >= 0 ? speakerOf(scene, [back.subject], own) : activeSpeaker(scene, word, own);
      if (!speaker) return [];
      const to = addressees(scene, word, use).filter((head) => head > word.token);
      const clause = back.from === word.token ? null : scene.tree.span(back.from, back.last);
      const content = back.subject >= 0 ? around(scene, back) : [];
      return [found("points-back", scene.index, word.token, use.manner, speaker, content, { to, clause, rank: 6 })];
    }),
};

/** The clause that points back, and its subject where the words show it better than the tree (else -1). */
interface Back {
  from: number;
  last: number;
  subject: number;
}

/** The clause that points back; the verb alone where it is the main one; null where nothing points back. */
function backwards(scene: Scene, word: CueWord): Back | null {
  const { tree } = scene;
  const as = asClause(scene, word);
  if (as) return as;
  if (tree.child(word.token, "ccomp", "xcomp") >= 0) return null;
  const objects = tree.childrenBy(word.token, "obj");
  const until = (from: number) => (from < 0 ? null : { from, last: tree.extent(word.token).last, subject: -1 });
  if (objects.some((kid) => kid > word.token && isSame(scene, kid))) return until(word.token);
  if (objects.some((kid) => kid > word.token)) return null;
  const relative = objects.find((kid) => scene.form(kid) === "which" || scene.form(kid) === "that");
  if (relative === undefined) return bareRelative(scene, word);
  if (scene.form(relative) === "which") return scene.form(relative - 1) === "," ? until(relative) : null;
  return until(claimBefore(scene, relative));
}

/** ", a claim the ministry rejected": a relative clause without its pronoun, right behind the noun that calls what was said a claim. */
function bareRelative(scene: Scene, word: CueWord): Back | null {
  const { tree } = scene;
  const subject = tree.child(word.token, "nsubj");
  const noun = tree.head(word.token);
  if (!tree.is(word.token, "acl:relcl") || subject < 0 || tree.extent(subject).first !== noun + 1) return null;
  const from = claimBefore(scene, noun + 1);
  return from < 0 ? null : { from, last: tree.extent(word.token).last, subject: -1 };
}

/** "said the same", "said so", "said as much". */
function isSame(scene: Scene, object: number): boolean {
  return scene.form(object) === "same" && scene.form(object - 1) === "the";
}

/** ", as rights groups had charged on Monday,": between commas, with a subject of its own and nothing behind but a time. */
function asClause(scene: Scene, word: CueWord): Back | null {
  const { tree } = scene;
  const kids = tree.children(word.token).filter((kid) => kid < word.token);
  const as = kids.find((kid) => scene.form(kid) === "as" && (kid === 0 || scene.form(kid - 1) === ","));
  const subject = as === undefined ? undefined : kids.find((kid) => kid > as && tree.is(kid, "nsubj"));
  if (as === undefined || subject === undefined) return null;
  let last = word.last;
  while (scene.isTime(last + 1) || (scene.tokens[last + 1]?.upos === "ADP" && scene.isTime(last + 2))) last++;
  const closed = last + 1 >= scene.tokens.length || scene.isPunctuation(last + 1);
  return closed ? { from: as, last, subject } : null;
}

/** The sentence without the clause. */
function around(scene: Scene, { from, last }: Back): Span[] {
  const rest = scene.tokens.map((_, i) => i).filter((i) => i < from || i > last);
  return rest.some((i) => scene.tokens[i]!.upos === "VERB") ? spansOf(scene, rest) : [];
}

/** ", a charge that": the noun phrase before the pronoun calls what was said a claim. */
function claimBefore(scene: Scene, pronoun: number): number {
  if (!CLAIMS.has(scene.tree.lemma(pronoun - 1))) return -1;
  for (let at = pronoun - 2; at >= 0 && pronoun - at < 6; at--) if (scene.form(at) === ",") return at + 1;
  return -1;
}
