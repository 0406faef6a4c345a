import type { TimeDraft } from "../../../annotate/times/types.js";
import type { Found } from "../found.js";
import type { Scene } from "../scene.js";

/** Index of the time that dates the saying: it hangs on the cue's own clause and stands outside what is said; null. */
export function timeOf(scene: Scene, find: Found): number | null {
  const own = scene.times.filter(({ time }) => isPoint(time) && !inContent(find, time) && dates(scene, find, time));
  const nearest = own.sort((a, b) => distance(find.cue, a.time) - distance(find.cue, b.time))[0];
  return nearest ? nearest.at : timeOfWhen(scene, find);
}

function isPoint(time: TimeDraft): boolean {
  return (time.type === "DATE" || time.type === "TIME") && !time.expression.value.endsWith("_REF");
}

/** Prepositions of a stretch, which says for when or how long something is, not when it was said: "results for the quarter". */
const SPANNING = new Set(["for", "until", "till", "from", "to", "through", "since"]);

function inContent(find: Found, time: TimeDraft): boolean {
  return find.content.some((span) => span.start <= time.start && time.end <= span.end);
}

function dates(scene: Scene, find: Found, time: TimeDraft): boolean {
  const { tree } = scene;
  if (time.first === find.cue + 1 && find.by.endsWith("/said-that")) return true;
  const top = topOf(scene, time);
  if (tree.under(find.cue, top) || behindRelative(scene, find.cue, time)) return false;
  if (SPANNING.has(tree.preposition(top))) return false;
  if (tree.head(top) === find.cue && (top > find.cue || !tree.is(top, "nsubj"))) return true;
  for (let at = top, steps = 0; at >= 0 && steps < 12; at = tree.head(at), steps++) {
    if (at === find.cue) return true;
    if (isPublished(scene, at)) continue;
    if (tree.is(at, "nsubj", "acl", "advcl", "ccomp", "parataxis", "csubj", "appos")) return false;
    if (tree.is(at, "obj", "iobj") && !tree.is(at, "obl") && at !== top) return false;
    if (at !== top && tree.is(at, "obl", "nmod") && SPANNING.has(tree.preposition(at))) return false;
  }
  return false;
}

/** "praised ties, which have grown since the visit in June": a clause that says more of what was praised does not date the praise. */
function behindRelative(scene: Scene, cue: number, time: TimeDraft): boolean {
  for (let i = cue + 1; i < time.first; i++) {
    if (/^W(DT|P)/.test(scene.tokens[i]!.xpos) && scene.form(i - 1) === ",") return true;
  }
  return false;
}

/** "said in an interview published on Saturday": when the text came out that the words stand in. */
function isPublished(scene: Scene, at: number): boolean {
  const { tree, cues } = scene;
  const text = tree.head(at);
  return (
    tree.is(at, "acl") && cues.phrases.carriedIn.has(tree.lemma(text)) && cues.phrases.published.has(tree.lemma(at))
  );
}

/** The word of the expression that hangs on a word outside it. */
function topOf(scene: Scene, time: TimeDraft): number {
  for (let i = time.first; i <= time.last; i++) {
    const head = scene.tree.head(i);
    if (head < time.first || head > time.last) return i;
  }
  return time.first;
}

function distance(cue: number, time: TimeDraft): number {
  return time.first > cue ? time.first - cue : cue - time.last;
}

/** "visited in June when they announced …": a clause with "when" is dated by the clause that it hangs on. */
function timeOfWhen(scene: Scene, find: Found): number | null {
  const { tree } = scene;
  const when = tree.childrenBy(find.cue, "advmod", "mark").some((kid) => kid < find.cue && scene.form(kid) === "when");
  const above = tree.head(find.cue);
  if (!when || above < 0) return null;
  const host = scene.times.find(({ time }) => isPoint(time) && tree.clause(topOf(scene, time)) === tree.clause(above));
  return host && host.time.last < find.cue ? host.at : null;
}

/** "They also underscored …": what is said besides has the time of what was said in the sentence before. */
export function sharedTime(
  finds: readonly Found[],
  at: number,
  times: readonly (number | null)[],
  scenes: ReadonlyMap<number, Scene>,
): number | null {
  const find = finds[at]!;
  const scene = scenes.get(find.sentence)!;
  const head = find.speaker.heads[0];
  const also = scene.tree.childrenBy(find.cue, "advmod").some((kid) => scene.form(kid) === "also");
  if (!also || head === undefined || scene.tokens[head]!.upos !== "PRON") return null;
  for (let i = at - 1; i >= 0 && find.sentence - finds[i]!.sentence <= 1; i--) {
    if (finds[i]!.sentence < find.sentence && times[i] !== null) return times[i]!;
  }
  return null;
}
