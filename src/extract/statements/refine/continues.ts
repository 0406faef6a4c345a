import type { Found } from "../found.js";
import type { Scene } from "../scene.js";

const GOING_ON = new Set(["add", "continue", "go"]);
const PRONOUNS = new Set(["he", "she", "they", "it"]);

/**
 * "He emphasized …", "Kim added …" after what somebody said through others: the statement goes on from the last one of the same
 * source, in this sentence's paragraph and no more than two sentences back.
 */
export function linkContinuations(
  finds: readonly Found[],
  scenes: ReadonlyMap<number, Scene>,
  carried: ReadonlyMap<Found, Found>,
): void {
  finds.forEach((find, at) => {
    if (carried.has(find) || find.speaker.kind !== "mention") return;
    const scene = scenes.get(find.sentence)!;
    const before = previous(finds, at, find, scenes, carried);
    if (!before) return;
    if (goesOn(scene, find) || sameWords(scenes.get(before.sentence)!, before, scene, find)) find.continues = before;
  });
}

function previous(
  finds: readonly Found[],
  at: number,
  find: Found,
  scenes: ReadonlyMap<number, Scene>,
  carried: ReadonlyMap<Found, Found>,
): Found | null {
  const block = scenes.get(find.sentence)!.sentence.block;
  for (let i = at - 1; i >= 0 && find.sentence - finds[i]!.sentence <= 2; i--) {
    const other = finds[i]!;
    if (other.sentence === find.sentence || scenes.get(other.sentence)!.sentence.block !== block) continue;
    if (other.speaker.kind === "mention" && (carried.has(other) || other.continues)) return other;
  }
  return null;
}

function goesOn(scene: Scene, find: Found): boolean {
  const head = find.speaker.heads[0];
  return head !== undefined && (PRONOUNS.has(scene.form(head)) || GOING_ON.has(scene.tree.lemma(find.cue)));
}

function sameWords(before: Scene, other: Found, scene: Scene, find: Found): boolean {
  const a = other.speaker.heads[0];
  const b = find.speaker.heads[0];
  return a !== undefined && b !== undefined && before.form(a) === scene.form(b);
}
