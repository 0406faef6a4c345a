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
  const agencies = agenciesOf(desk, state.code);
  return agencies.size === 1 ? [...agencies] : [desk.add(desk.lexicon.bodyOf(state, body))];
}

/** Agencies in the hand of a state that the document names. */
function agenciesOf(desk: Desk, country: string): ReadonlySet<string> {
  const all = desk.cached("agencies", 0, () => {
    const names = desk.mentions.map((mention, j) => (mention.form === "name" ? desk.only(j) : null));
    return names.filter(
      (entity) => entity?.class === "news_agency" && desk.lexicon.outlet(entity.id)?.control === "state",
    );
  });
  return new Set(all.filter((entity) => entity?.country === country).map((entity) => entity!.id));
}
