import type { Entity } from "../../model/index.js";
import type { Desk } from "./desk.js";

/** How far back, in sentences, "both", "the two" and "they" reach. */
const REACH = 3;

/** The two states that a text deals with at mention `i`: named, or the countries of the two people named, going back sentence by
 * sentence; null where there are more or fewer. */
export function pairOfStates(desk: Desk, i: number): readonly string[] | null {
  return pairOf(
    desk,
    i,
    (entity) => desk.stateOf(entity.class === "person" || entity.class === "state" ? entity : null)?.id ?? null,
  );
}

/** The two people named last, going back sentence by sentence; null where a sentence names more. */
export function pairOfPeople(desk: Desk, i: number): readonly string[] | null {
  return pairOf(desk, i, (entity) => (entity.class === "person" ? entity.id : null));
}

function pairOf(desk: Desk, i: number, pick: (entity: Entity) => string | null): readonly string[] | null {
  const { sentence, start } = desk.mentions[i]!;
  const found = new Set<string>();
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    desk.mentions.forEach((mention, j) => {
      if (mention.sentence !== at || mention.start >= start || mention.form === "pronoun") return;
      for (const id of desk.of[j] ?? []) {
        const entity = desk.entity(id);
        const picked = entity ? pick(entity) : null;
        if (picked !== null) found.add(picked);
      }
    });
    if (found.size === 2) return [...found];
    if (found.size > 2) return null;
  }
  return null;
}
