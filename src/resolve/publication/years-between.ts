import type { TimeDraft } from "../../annotate/times/types.js";
import { dayNumber } from "../times/calendar.js";
import { daysOf } from "../times/period.js";
import type { Clue, Rank } from "./clues.js";
import { saysWill, type View, wordBefore, wordsOf } from "./view.js";

/** Years so far apart, told as past and as to come, leave one year between them: the report's own, which reports do not name. */
const GAP = 2;
/** Words after a year that name a stretch of it which a later one is held against: "the 1988 quarter". */
const COMPARED = /^\s+(?:(?:first|second|third|fourth)[- ])?(?:quarter|period|half|nine months|six months)\b/;
/** "In the 1989 period" opening a sentence may be of either year: so many tokens from its start nothing is told by it. */
const OPENING = 4;
/** Words before a year that say that it is ahead. */
const AHEAD = new Set(["for", "in", "through", "by", "until", "early", "late", "of", "fiscal", "into"]);

interface Named {
  draft: TimeDraft;
  year: number;
}

/**
 * Years that the report names beside its own, which it calls "this year": "in 1988" behind it and "for 1990" ahead of it leave 1989; "the
 * 1988 quarter" is what that of 1989 is compared with.
 */
export function yearClues(view: View): Clue[] {
  const named = view.extraction.times.flatMap((draft): Named[] => {
    const { value, offset, day } = draft.expression;
    if (offset || day || draft.type === "DURATION" || !/^\d{4}(-|$)/.test(value) || !daysOf(value)) return [];
    return [{ draft, year: Number(value.slice(0, 4)) }];
  });
  return [...between(view, named), ...compared(view, named), ...turning(view, named)];
}

function between(view: View, named: readonly Named[]): Clue[] {
  const alone = named.filter(({ draft }) => draft.expression.value.length === 4);
  const past = alone.filter(({ draft }) => !isAhead(view, draft) && view.context.lean(draft) === "past");
  const ahead = alone.filter(({ draft }) => isAhead(view, draft));
  const last = past.reduce<Named | null>((a, b) => (a === null || b.year > a.year ? b : a), null);
  const next = ahead.reduce<Named | null>((a, b) => (a === null || b.year < a.year ? b : a), null);
  if (!last || !next || next.year - last.year !== GAP) return [];
  const reason = `“${wordsOf(view, last.draft)}” is told as past and “${wordsOf(view, next.draft)}” as to come: the year between is the report's own`;
  return [wholeYear(last.year + 1, next.draft, reason)];
}

/** "Squeezed in 1989" and "for 1990": of two years in a row the one told as past or present and the next as to come, the first is the report's. */
function turning(view: View, named: readonly Named[]): Clue[] {
  const alone = named.filter(({ draft }) => draft.expression.value.length <= 7);
  const latest = Math.max(...alone.map(({ year }) => year));
  const next = alone.find(
    ({ draft, year }) => year === latest && FOLLOWING.has(wordBefore(view, draft)) && isNotPast(view, draft),
  );
  const own = alone.find(({ year }) => year === latest - 1);
  if (!next || !own || alone.some((one) => one.year === latest && view.context.lean(one.draft) === "past")) return [];
  const reason = `“${wordsOf(view, own.draft)}” and, as to come, “${wordsOf(view, next.draft)}”: probably of the first of the two years`;
  return [wholeYear(latest - 1, own.draft, reason, "habit")];
}

/** Words before the year to come. */
const FOLLOWING = new Set(["for", "in", "through", "by", "until", "early", "late", "of", "fiscal", "mid"]);

function isNotPast(view: View, draft: TimeDraft): boolean {
  return view.context.lean(draft) !== "past";
}

function isAhead(view: View, draft: TimeDraft): boolean {
  const future = view.context.lean(draft) === "future" || saysWill(view, draft);
  return future && AHEAD.has(wordBefore(view, draft));
}

function compared(view: View, named: readonly Named[]): Clue[] {
  const { text } = view.reading.document;
  const latest = Math.max(...named.map(({ year }) => year));
  return named.flatMap(({ draft, year }): Clue[] => {
    const isYear = draft.expression.value.length <= 7 && wordBefore(view, draft) === "the";
    const stretch =
      COMPARED.test(text.slice(draft.end, draft.end + 30)) || /quarter|period/i.test(wordsOf(view, draft));
    if (!isYear || !stretch || year !== latest || draft.first < OPENING) return [];
    const reason = `“the ${wordsOf(view, draft)}” is what the same part of ${year + 1} is compared with`;
    return [wholeYear(year + 1, draft, reason)];
  });
}

function wholeYear(year: number, draft: TimeDraft, reason: string, rank: Rank = "reckoned"): Clue {
  const span = { start: draft.start, end: draft.end };
  const windows = [{ earliest: dayNumber(year, 1, 1), latest: dayNumber(year, 12, 31) }];
  return { kind: "within", windows, rank, span, reason };
}
