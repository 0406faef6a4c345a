import type { Days } from "../times/period.js";
import type { Clue, Rank } from "./clues.js";

/** What all clues together leave. */
export interface Bounds {
  after: number | null;
  before: number | null;
  /** Clues that contradict surer ones and were left aside, with why. */
  aside: ReadonlyMap<Clue, string>;
}

type Within = Clue & { kind: "within" };

const RANKS: readonly Rank[] = ["reckoned", "office", "news", "habit"];

/**
 * The latest day that lies behind the report and the first that lies ahead, then the stretches of days that it lies within, surer ones first.
 * What contradicts a surer clue is left aside: what lies ahead gives way to what lies behind, a stretch to both.
 */
export function boundsOf(clues: readonly Clue[]): Bounds {
  const aside = new Map<Clue, string>();
  const after = clues.flatMap((clue) => (clue.kind === "after" ? [clue.day] : []));
  const ahead = clues.filter((clue) => clue.kind === "before");
  const lowest = after.length > 0 ? Math.max(...after) : null;
  const highest = ahead.length > 0 ? Math.min(...ahead.map(({ day }) => day)) : null;
  const contradict = lowest !== null && highest !== null && highest < lowest;
  for (const clue of ahead)
    if (contradict && clue.day < lowest) aside.set(clue, "it contradicts what lies behind the report");
  let left: Days[] = [
    {
      earliest: lowest ?? Number.NEGATIVE_INFINITY,
      latest: (contradict ? null : highest) ?? Number.POSITIVE_INFINITY,
    },
  ];
  for (const clue of inOrder(clues)) {
    const common = intersection(left, clue.windows);
    if (common.length > 0 && !barelyMeets(common, left, clue)) left = common;
    else aside.set(clue, "it contradicts the rest");
  }
  const [earliest, latest] = [left[0]!.earliest, left.at(-1)!.latest];
  return {
    after: Number.isFinite(earliest) ? earliest : null,
    before: Number.isFinite(latest) ? latest : null,
    aside,
  };
}

/** Surer ones first; of one rank those of today before those of the past, since a report that names both looks back; else the narrower. */
function inOrder(clues: readonly Clue[]): Within[] {
  const looksBack = (rank: Rank) => rank === "office" || rank === "news";
  return clues
    .filter((clue) => clue.kind === "within")
    .sort(
      (a, b) =>
        RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
        (looksBack(a.rank) ? b.windows.at(-1)!.latest - a.windows.at(-1)!.latest : 0) ||
        total(a.windows) - total(b.windows),
    );
}

function total(windows: readonly Days[]): number {
  return windows.reduce((sum, { earliest, latest }) => sum + latest - earliest + 1, 0);
}

/** What two lists of stretches, each in order of time, have in common. */
function intersection(a: readonly Days[], b: readonly Days[]): Days[] {
  return a
    .flatMap((one) =>
      b.map((other) => ({
        earliest: Math.max(one.earliest, other.earliest),
        latest: Math.min(one.latest, other.latest),
      })),
    )
    .filter(({ earliest, latest }) => earliest <= latest)
    .sort((one, other) => one.earliest - other.earliest);
}

/** Days that two stretches must share to be of one time: those of a man in office and of the next one touch, and a report names both. */
const MEETING = 30;

function barelyMeets(common: readonly Days[], left: readonly Days[], clue: Within): boolean {
  return total(common) < MEETING && total(left) > MEETING && total(clue.windows) > 2 * MEETING;
}

/** Whether a stretch of days has any day in common with the bounds. */
export function fits(window: Days, { after, before }: Pick<Bounds, "after" | "before">): boolean {
  return (after === null || window.latest >= after) && (before === null || window.earliest <= before);
}
