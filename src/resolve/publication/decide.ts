import type { Published } from "../../model/index.js";
import { civil, formatDay, weekdayOf } from "../times/calendar.js";
import { ruleDay } from "../times/entity-day.js";
import { type Bounds, boundsOf, fits } from "./bounds.js";
import type { Clue } from "./clues.js";
import { likelihood, WINDOW, windowOf } from "./likely.js";

/** Years offered as candidates where only the day of the year is known. */
const YEARS = 6;

/** After so many years the weekdays of the calendar recur. */
const CYCLE = 28;

/** A day that the report may be of, with the window that it stands for. */
interface Candidate {
  day: number;
  fit: number;
  earliest: number;
  latest: number;
}

/** Puts the clues together: bounds that all must hold, then the day that the news is about, then the weekdays. */
export function decide(clues: readonly Clue[], unknown: Published): Published {
  const bounds = boundsOf(clues);
  const about = clues.find((clue) => clue.kind === "day" && fits(windowOf(clue.day, clue.lean), bounds));
  if (about?.kind === "day") return oneDay(about, clues, bounds);
  const yearlies = clues.filter((clue) => clue.kind === "yearly");
  const yearly = yearlies.find((clue) => clue.weekday !== undefined) ?? yearlies[0];
  if (yearly && bounds.after !== null) return someYear(yearly, clues, bounds, bounds.after);
  const reasons = reasonsOf(clues, bounds);
  if (bounds.after === null && bounds.before === null) return { ...unknown, reasons };
  return {
    ...unknown,
    ...interval(bounds.after, bounds.before),
    value: null,
    precision: "open",
    basis: "inferred",
    reasons,
  };
}

function oneDay(about: Clue & { kind: "day" }, clues: readonly Clue[], bounds: Bounds): Published {
  const days = candidatesFor(about.day, about.lean, clues, bounds);
  const best = days[0]!;
  return {
    value: formatDay(best.day),
    precision: "day",
    earliest: formatDay(best.earliest),
    latest: formatDay(best.latest),
    basis: "inferred",
    reasons: reasonsOf(clues, bounds),
    candidates: published(days.slice(0, 3), days),
  };
}

/** The days of a window that hold the bounds, the likeliest first. */
function candidatesFor(
  about: number,
  lean: "past" | "future" | "nearest",
  clues: readonly Clue[],
  bounds: Bounds,
): Candidate[] {
  const window = windowOf(about, lean);
  const earliest = Math.max(window.earliest, bounds.after ?? window.earliest);
  const latest = Math.min(window.latest, bounds.before ?? window.latest);
  const days: Candidate[] = [];
  for (let day = earliest; day <= latest; day++) {
    days.push({ day, fit: likelihood(day, about, lean, clues), earliest, latest });
  }
  return days.sort((a, b) => b.fit - a.fit || a.day - b.day);
}

/** A day of every year: the best day of each year that the bounds leave, value only where one is left. */
function someYear(yearly: Clue & { kind: "yearly" }, clues: readonly Clue[], bounds: Bounds, after: number): Published {
  const from = civil(after - WINDOW).year;
  const years = yearly.weekday === undefined ? YEARS : CYCLE;
  const last = bounds.before === null ? from + years : civil(bounds.before + WINDOW).year;
  const days: Candidate[] = [];
  for (let year = from; year <= last && days.length < YEARS; year++) {
    const about = ruleDay(yearly.rule, year);
    const begun = yearly.since === null || year > yearly.since;
    const falls = about !== null && (yearly.weekday === undefined || weekdayOf(about) === yearly.weekday);
    if (about === null || !begun || !falls || !fits(windowOf(about, yearly.lean), bounds)) continue;
    days.push(candidatesFor(about, yearly.lean, clues, bounds)[0]!);
  }
  const until = untilOf(clues, after);
  const likely = until === null ? [] : days.filter(({ day }) => day <= until);
  if (likely.length > 0) days.splice(0, days.length, ...likely);
  const open = (bounds.before === null && likely.length === 0) || days.length !== 1;
  const only = days[0];
  return {
    value: open || !only ? null : formatDay(only.day),
    precision: open ? "open" : "day",
    ...interval(only?.earliest ?? after, open ? bounds.before : (only?.latest ?? null)),
    basis: "inferred",
    reasons: reasonsOf(clues, bounds),
    candidates: published(days, days),
  };
}

/** The day on which the first of those named in office left it; null where none has, or where the report looks back on them. */
function untilOf(clues: readonly Clue[], after: number): number | null {
  const days = clues.flatMap((clue) => (clue.kind === "until" ? [clue.day] : []));
  const first = Math.min(...days);
  return days.length > 0 && first >= after ? first : null;
}

function interval(earliest: number | null, latest: number | null) {
  return {
    earliest: earliest === null ? null : formatDay(earliest),
    latest: latest === null ? null : formatDay(latest),
  };
}

/** Candidates as the record has them; the source carries the days that each stands for, so that they can be narrowed later. */
function published(shown: readonly Candidate[], all: readonly Candidate[]): Published["candidates"] {
  const total = all.reduce((sum, { fit }) => sum + fit, 0);
  return shown.map(({ day, fit, earliest, latest }) => ({
    value: formatDay(day),
    source: `inferred ${formatDay(earliest)}/${formatDay(latest)}`,
    confidence: total === 0 ? 0 : Math.round((100 * fit) / total) / 100,
  }));
}

/** Each reason once; where a clue was left aside, that is said with it. */
function reasonsOf(clues: readonly Clue[], { aside }: Bounds): Published["reasons"] {
  const seen = new Set<string>();
  const reasons: Published["reasons"] = [];
  for (const clue of strongest(clues)) {
    if (seen.has(clue.reason)) continue;
    seen.add(clue.reason);
    const why = aside.get(clue);
    const text = why === undefined ? clue.reason : `left aside, as ${why}: ${clue.reason}`;
    reasons.push({ text, start: clue.span?.start ?? null, end: clue.span?.end ?? null });
  }
  return reasons;
}

/** A bound this much older than the latest adds nothing to it. */
const OVERTAKEN = 3 * 366;

/**
 * All clues but those that say little: of bounds that lie behind, the two latest; of those ahead, the two first. The end of a term
 * is told only where years are chosen by it.
 */
function strongest(clues: readonly Clue[]): Clue[] {
  const bound = (kind: "after" | "before") =>
    clues.filter((clue): clue is Clue & { kind: typeof kind } => clue.kind === kind);
  const after = bound("after").sort((a, b) => b.day - a.day);
  const before = bound("before").sort((a, b) => a.day - b.day);
  const telling = after.filter((clue) => clue.day > after[0]!.day - OVERTAKEN);
  const kept = new Set<Clue>([...telling.slice(0, 2), ...before.slice(0, 2)]);
  const yearly = clues.some((clue) => clue.kind === "yearly");
  return clues.filter(
    (clue) => (clue.kind !== "after" && clue.kind !== "before" && (clue.kind !== "until" || yearly)) || kept.has(clue),
  );
}
