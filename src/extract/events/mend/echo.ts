import type { EventDraft } from "../../types.js";
import type { Scene } from "../scene.js";

const DEFINITE = new Set(["the", "this", "that", "his", "her", "its", "their"]);

/**
 * "has sent a letter. In his letter, marking the president's birthday, …": an act without a date takes the one that the next sentence
 * gives where it takes up the act's noun. Takes the scene of that next sentence; gives the time's index, or null.
 */
export function timeOfEcho(event: EventDraft, own: Scene, next: Scene): number | null {
  if (event.time !== null || event.historical || own.sentence + 1 !== next.sentence) return null;
  const nouns = new Set(nounsOf(event, own));
  const { tree } = next;
  for (let i = 0; i < tree.tokens.length; i++) {
    if (!nouns.has(tree.lemma(i)) || !isDefinite(next, i)) continue;
    return timeAfter(next, i);
  }
  return null;
}

function nounsOf(event: EventDraft, { tree }: Scene): string[] {
  const held = tree.tokens.map((_, i) => i).filter((i) => isIn(tree.token(i), event));
  return held
    .filter((i) => tree.token(i).upos === "NOUN" && tree.head(i) === event.triggerToken)
    .map((i) => tree.lemma(i));
}

function isIn(token: { start: number; end: number }, event: EventDraft): boolean {
  return (
    event.objects.some((object) => token.start >= object.start && token.end <= object.end) ||
    token.start === event.trigger.start
  );
}

function isDefinite({ tree }: Scene, noun: number): boolean {
  return tree.childrenBy(noun, "det", "nmod:poss").some((kid) => DEFINITE.has(tree.lemma(kid)));
}

/** A time after the noun and before the sentence's own verb. */
function timeAfter({ tree, times, near }: Scene, noun: number): number | null {
  const root = tree.tokens.findIndex((token) => token.head < 0);
  const after = near.times.find((index) => {
    const { type, first, last } = times[index]!;
    return (type === "DATE" || type === "TIME") && first > noun && (last < root || root < noun);
  });
  return after ?? null;
}
