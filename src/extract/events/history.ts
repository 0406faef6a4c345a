import type { Span } from "../../model/index.js";
import type { Scene } from "./scene.js";

/** Whether an act is told as history: an old year, a power that is no more, or words that say so, within its own clause. */
export function isHistorical(
  scene: Scene,
  clause: Span,
  time: number | null,
  participants: readonly number[],
): boolean {
  const { phrases, actors, before } = scene.tables.history;
  if (time !== null) {
    const year = Number.parseInt(scene.times[time]!.expression.value.slice(0, 4), 10);
    if (Number.isFinite(year) && year > 0 && year < before) return true;
  }
  const text = scene.reading.document.text;
  for (const index of participants) {
    const { start, end } = scene.mentions[index]!;
    if (
      text
        .slice(start, end)
        .toLowerCase()
        .split(/[\s-]+/)
        .some((word) => actors.has(word))
    )
      return true;
  }
  const words = text.slice(clause.start, clause.end).toLowerCase();
  return phrases.some((phrase) => words.includes(phrase));
}
