import type { TimeDraft } from "../../../annotate/times/types.js";
import type { Found } from "../found.js";
import type { Scene } from "../scene.js";

/** Index of the time that dates the saying: it hangs on the cue's own clause and stands outside what is said; null. */
export function timeOf(scene: Scene, find: Found, times: readonly { at: number; time: TimeDraft }[]): number | null {
  const own = times.filter(({ time }) => isPoint(time) && !inContent(find, time) && dates(scene, find, time));
  const nearest = own.sort((a, b) => distance(find.cue, a.time) - distance(find.cue, b.time))[0];
  return nearest ? nearest.at : null;
}

function isPoint(time: TimeDraft): boolean {
  return (time.type === "DATE" || time.type === "TIME") && !time.expression.value.endsWith("_REF");
}

function inContent(find: Found, time: TimeDraft): boolean {
  return find.content.some((span) => span.start <= time.start && time.end <= span.end);
}

function dates(scene: Scene, find: Found, time: TimeDraft): boolean {
  const { tree } = scene;
  const top = topOf(scene, time);
  if (tree.under(find.cue, top)) return false;
  for (let at = top, steps = 0; at >= 0 && steps < 12; at = tree.head(at), steps++) {
    if (at === find.cue) return true;
    if (tree.is(at, "nsubj", "acl", "advcl", "ccomp", "parataxis", "csubj", "appos")) return false;
    if (tree.is(at, "obj", "iobj") && !tree.is(at, "obl") && at !== top) return false;
  }
  return false;
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
