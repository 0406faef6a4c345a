import type { Found } from "../found.js";

/** One statement a cue: where several rules find the same one, the highest rank stays, the longer content among equals. */
export function onePerCue(finds: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const find of finds) {
    const key = `${find.sentence} ${find.cue}`;
    const other = best.get(key);
    if (!other || find.rank > other.rank || (find.rank === other.rank && length(find) > length(other)))
      best.set(key, find);
  }
  return [...best.values()].sort((a, b) => a.sentence - b.sentence || a.cue - b.cue);
}

function length(find: Found): number {
  return find.content.reduce((sum, span) => sum + span.end - span.start, 0);
}
