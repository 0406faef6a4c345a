import type { Found } from "../found.js";

const ANSWERS = new Set(["deny", "reject", "confirm", "acknowledge"]);

/**
 * Gives a cue that points back ("…, which the UN alleged", "TVN said the same") the words that it points to: those of the last
 * statement before it, in its sentence or the one before. Denials and confirmations answer them instead.
 */
export function fillBack(finds: readonly Found[], earlier: readonly Found[]): void {
  for (const find of finds) {
    if (!find.by.endsWith("/points-back") || ANSWERS.has(find.manner)) continue;
    const said = finds.filter((other) => other.cue < find.cue && other.content.length > 0);
    const before = earlier.filter((other) => find.sentence - other.sentence === 1 && other.content.length > 0);
    const to = said[said.length - 1] ?? before[before.length - 1];
    if (to && (find.content.length === 0 || to.sentence === find.sentence))
      find.content = to.content.map((span) => ({ ...span }));
  }
}
