import type { Desk } from "../desk.js";

/**
 * "The North's state-run media": the one news agency of that state which the document names; where it names none or several, state
 * media is a body of its own.
 */
export function linkStateMedia(desk: Desk, i: number): readonly string[] | null {
  const { form, head } = desk.mentions[i]!;
  if (form !== "nominal" || desk.noun(i)?.kind !== "media") return null;
  const body = desk.lexicon.bodies.endingAt(desk.lemmas(i), head)?.values[0];
  const state = desk.ownerState(i);
  if (body?.id !== "state-media" || !state) return null;
  const agencies = new Set<string>();
  desk.mentions.forEach((mention, j) => {
    const entity = mention.form === "name" ? desk.only(j) : null;
    const control = entity ? desk.lexicon.outlet(entity.id)?.control : undefined;
    if (entity?.class === "news_agency" && entity.country === state.code && control === "state")
      agencies.add(entity.id);
  });
  return agencies.size === 1 ? [...agencies] : [desk.add(desk.lexicon.bodyOf(state, body))];
}
