import { kept, type Mender } from "./mender.js";

/** Shortest line that counts as a repetition, in characters. */
const SHORTEST = 40;
/** A page that repeats more of its lines than this is made so (a plan for each day): nothing is taken from it. */
const MOST = 6;

/** A line that the page shows twice counts once. */
export const duplicates: Mender = (verdicts, { title }) => {
  const seen = new Set<string>();
  for (const verdict of kept(verdicts)) if (verdict.line.text === title) verdict.reason = "repeats the title";
  const again = kept(verdicts).filter(({ line: { text } }) => {
    if (text.length < SHORTEST || !seen.has(text)) {
      seen.add(text);
      return false;
    }
    return true;
  });
  if (again.length > MOST) return;
  for (const verdict of again) verdict.reason = "repeats an earlier line word for word";
};
