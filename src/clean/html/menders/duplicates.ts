import { kept, type Mender } from "./mender.js";

/** Shortest line that counts as a repetition, in characters. */
const SHORTEST = 40;

/** A line that the page shows twice counts once. */
export const duplicates: Mender = (verdicts) => {
  const seen = new Set<string>();
  for (const verdict of kept(verdicts)) {
    const { text } = verdict.line;
    if (text.length < SHORTEST) continue;
    if (seen.has(text)) verdict.reason = "repeats an earlier line word for word";
    seen.add(text);
  }
};
