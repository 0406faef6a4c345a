import type { Desk } from "../desk.js";

/** An apposition or a predicate noun stands for what its name stands for ("Jeffrey Lewis, director of …"). */
export function linkTwin(desk: Desk, i: number): readonly string[] | null {
  const { form, same } = desk.mentions[i]!;
  if (form !== "nominal" || same === null) return null;
  const twin = desk.mentions[same]!;
  const ids = desk.of[same];
  if (ids?.length !== 1 || twin.form === "nominal" || desk.isPlural(i)) return null;
  return agrees(desk, i, ids[0]!) ? ids : null;
}

/** A person is no agency and a body no place, whatever the tree says. */
function agrees(desk: Desk, i: number, id: string): boolean {
  const kind = desk.noun(i)?.kind;
  const entityClass = desk.entity(id)?.class;
  if (kind === undefined || entityClass === undefined) return true;
  if (kind === "person" || entityClass === "person") return kind === "person" && entityClass === "person";
  const isGround = entityClass === "state" || entityClass === "place";
  return kind === "country" ? isGround : !isGround;
}
