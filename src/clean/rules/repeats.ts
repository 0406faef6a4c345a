import type { Finding, Rule } from "../page.js";

/** Shortest line that counts as a repetition, in code units. */
const SHORTEST = 24;

/** A text that repeats more of its lines than this is made so (a plan for each day): nothing is taken from it. */
const MOST = 6;

/** A line that the page shows again (a headline over the player, a caption twice): the first stands, the others are marked. */
export const repeats: Rule = (page) => {
  const seen = new Set<string>();
  const found: Finding[] = [];
  for (const [i, part] of page.parts.entries()) {
    if (part.text.length < SHORTEST) continue;
    if (seen.has(part.text)) {
      found.push({
        part: i,
        role: "boilerplate",
        reason: "repeats an earlier line word for word",
        by: "clean/repeats",
        facts: [],
      });
    }
    seen.add(part.text);
  }
  return found.length > MOST ? [] : found;
};
