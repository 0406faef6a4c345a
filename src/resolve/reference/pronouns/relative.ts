import type { Desk } from "../desk.js";

/** "who", "which", "whose": whatever the noun they take up stands for. */
export function linkRelative(desk: Desk, i: number): readonly string[] | null {
  const { form, same } = desk.mentions[i]!;
  if (form !== "pronoun" || same === null) return null;
  return desk.of[same] ?? [];
}
