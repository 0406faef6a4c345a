import type { Desk } from "../desk.js";

const RELATIVE = new Set(["who", "whom", "whose", "which", "that"]);

/** "who", "which", "whose": whatever the noun they take up stands for. */
export function linkRelative(desk: Desk, i: number): readonly string[] | null {
  const { form, same } = desk.mentions[i]!;
  if (form !== "pronoun" || same === null || !RELATIVE.has(desk.token(i).form.toLowerCase())) return null;
  return desk.of[same] ?? [];
}
