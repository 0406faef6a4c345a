import type { Candidate, Choice } from "./links.js";

/** What two things say of each other: they are the same, with reasons in words, or not; a veto says that they cannot be. */
export type Comparison = { same: true; reasons: string[] } | { same: false; veto: string | null };

/** A group is asked through at most so many of its members. */
const ASKED = 24;

/**
 * The group with most members that agree, unless any member asked has a veto; of equals the older one. The item is joined through the
 * first that agrees.
 */
export async function byVotes<T>(
  item: T,
  candidates: readonly Candidate[],
  load: (id: string) => Promise<T>,
  compare: (item: T, member: T) => Comparison,
): Promise<Choice | null> {
  let best: (Choice & { votes: number }) | null = null;
  for (const { members } of candidates) {
    let votes = 0;
    let choice: Choice | null = null;
    for (const id of members.slice(0, ASKED)) {
      const comparison = compare(item, await load(id));
      if (comparison.same) {
        choice ??= { via: id, reasons: comparison.reasons };
        votes++;
      } else if (comparison.veto !== null) {
        votes = 0;
        break;
      }
    }
    if (choice && votes > (best?.votes ?? 0)) best = { ...choice, votes };
  }
  return best && { via: best.via, reasons: best.reasons };
}
