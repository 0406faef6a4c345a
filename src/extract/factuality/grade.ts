import type { Certainty } from "../../model/index.js";

/** Lowest level, either way, of what is certain, probable, possible. */
const GRADES: readonly (readonly [Certainty, number])[] = [
  ["certain", 2.5],
  ["probable", 1.5],
  ["possible", 0.4],
];

/** How sure a level is, in the record's words, whichever way it points. */
export function certaintyOf(level: number): Certainty {
  return GRADES.find(([, lowest]) => Math.abs(level) >= lowest)?.[0] ?? "unknown";
}
