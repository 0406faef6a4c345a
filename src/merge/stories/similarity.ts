import type { StoryTerms } from "./terms.js";
import { cosine, jaccard } from "./vector.js";

/** How much each of the three says. */
const SHARES = { words: 0.5, first: 0.35, entities: 0.15 };

/** How alike two reports are as stories: their words, their first words, and whom they name. 0 to 1. */
export function storySimilarity(a: StoryTerms, b: StoryTerms): number {
  const words = cosine(a.words, b.words);
  const first = cosine(a.first, b.first);
  if (a.entities.length === 0 || b.entities.length === 0) {
    return (SHARES.words * words + SHARES.first * first) / (SHARES.words + SHARES.first);
  }
  return SHARES.words * words + SHARES.first * first + SHARES.entities * jaccard(a.entities, b.entities);
}
