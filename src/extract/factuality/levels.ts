import type { Levels } from "../../lexicon/index.js";
import type { Commitment, Step } from "./types.js";

/** In the author's own words, without anything that changes it. */
export const ASSERTED: Commitment = { level: 3, frame: 3, steps: [] };

/** The level that `levels` give under something at `level`: straight lines between denied (-3), open (0) and held (3). */
export function along([held, open, denied]: Levels, level: number): number {
  return level >= 0 ? open + ((held - open) * level) / 3 : open + ((denied - open) * -level) / 3;
}

/** A commitment with another level, never beyond its frame, and what made it so. */
export function changed(from: Commitment, level: number, step: Step | null): Commitment {
  const within = Math.max(-from.frame, Math.min(from.frame, level));
  return { ...from, level: within, steps: step ? [...from.steps, step] : from.steps };
}
