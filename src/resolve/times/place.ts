import type { TimeDraft } from "../../annotate/times/types.js";
import { lastMentioned, lastQuarter } from "./anchor.js";
import { civil, formatDay, pad } from "./calendar.js";
import type { Context } from "./context.js";
import { birthdayOwner, ruleDay, yearOfNth } from "./entity-day.js";
import { fillFrom, type Lean, move, place, recurs, type Side } from "./fill.js";
import { holidayRule } from "./holiday.js";
import { daysOf } from "./period.js";

/** A value with what it was reckoned from. */
export interface Placed {
  value: string;
  /** "published", a time's id, or null. */
  anchor: string | null;
  basis: "explicit" | "relative" | "calendar" | "entity" | "inferred" | "open";
}

/** Gives an expression its value on the calendar, from the days that it may be reckoned from; open parts stay X. */
export function placeDraft(context: Context, draft: TimeDraft, from: readonly number[]): Placed {
  const { expression } = draft;
  if (expression.day) return namedDay(context, draft, from);
  if (!expression.value.includes("X") || draft.type === "DURATION" || draft.type === "SET") return asWritten(draft);
  if (expression.anchor === "mentioned") {
    const told = fromMentioned(context, draft);
    if (told) return told;
  }
  const compared = comparedQuarter(context, draft);
  if (compared) return compared;
  return fromDays(context, draft, from);
}

function asWritten({ expression: { value, anchor } }: TimeDraft): Placed {
  if (value.endsWith("_REF")) return { value, anchor: anchor === "published" ? "published" : null, basis: "relative" };
  return { value, anchor: null, basis: "explicit" };
}

/** Reckoned from each day that it may be: the answer stands where they agree. */
function fromDays(context: Context, draft: TimeDraft, from: readonly number[]): Placed {
  const side = sideOf(context, draft);
  const values = new Set(from.map((day) => valueFrom(draft, day, side)));
  const [value] = values;
  if (values.size !== 1 || value === undefined) return { value: draft.expression.value, anchor: null, basis: "open" };
  return { value, anchor: "published", basis: context.inferred ? "inferred" : "relative" };
}

function sideOf(context: Context, draft: TimeDraft): Side {
  const { direction, value } = draft.expression;
  if (direction) return { lean: direction, sure: true, strict: direction !== "nearest" };
  const leaning = context.leaning(draft);
  // News tells what was: a weekday without a future verb is the one just gone.
  const weekday = value.startsWith("XXXX-WXX-");
  const lean = weekday ? (leaning?.lean === "future" ? "future" : "past") : (leaning?.lean ?? "nearest");
  return { lean, sure: leaning?.sure ?? false, strict: false };
}

function valueFrom({ expression }: TimeDraft, day: number, side: Side): string {
  const { value, offset } = expression;
  if (offset) return fillFrom(value, move(day, offset.unit, offset.count));
  if (recurs(value)) return place(value, day, side);
  return fillFrom(value, day);
}

/** "a year earlier", "that day", "the quarter", "at 3 p.m.": from what was named last. */
function fromMentioned(context: Context, draft: TimeDraft): Placed | null {
  const { value, offset, direction } = draft.expression;
  if (value === "XXXX-QX") {
    const quarter = lastQuarter(context);
    if (quarter && offset?.count === 0) return { value: quarter.value, anchor: quarter.id, basis: "relative" };
    if (!quarter && offset?.count === 0)
      return fromDays(
        context,
        draft,
        context.published.map((day) => move(day, "quarter", -1)),
      );
  }
  const compared = comparedQuarter(context, draft);
  if (compared) return compared;
  const time = lastMentioned(context, draft, offset?.unit ?? "day");
  const days = time ? daysOf(time.value) : null;
  if (!time || !days) {
    const later = draft.by.includes("distance") && (offset?.count ?? 0) > 0;
    return later || isSameDay(draft) ? { value, anchor: null, basis: "open" } : null;
  }
  const side = {
    lean: direction ?? "past",
    sure: true,
    strict: direction !== null && direction !== "nearest",
  } as const;
  const basis = context.inferred ? ("inferred" as const) : ("relative" as const);
  return { value: valueFrom(draft, days.earliest, side), anchor: time.id, basis };
}

/** "that day", "the same evening": without a day named before, it is no day that we know, least of all that of publication. */
function isSameDay({ by, expression: { offset } }: TimeDraft): boolean {
  return offset?.unit === "day" && offset.count === 0 && !by.includes("clock");
}

/** Results are compared with those of the same quarter: "a year ago" beside a quarter is that quarter of another year. */
function comparedQuarter(context: Context, draft: TimeDraft): Placed | null {
  const { value, offset } = draft.expression;
  if (value !== "XXXX" || offset?.unit !== "year" || !/distance/.test(draft.by)) return null;
  // "the year-earlier quarter" has its quarter by name; "a year ago" only where one was just named.
  const quarter = lastQuarter(context, draft.by.includes("attributive") ? 10 : 2, draft.sentence);
  if (!quarter) return null;
  const year = Number(quarter.value.slice(0, 4)) + offset.count;
  if (!Number.isInteger(year)) return null;
  return {
    value: pad(year, 4) + quarter.value.slice(4),
    anchor: quarter.id,
    basis: context.inferred ? "inferred" : "relative",
  };
}

/** A birthday, a holiday, an anniversary: its year by counting, by the words, or nearest to publication. */
function namedDay(context: Context, draft: TimeDraft, from: readonly number[]): Placed {
  const day = draft.expression.day!;
  const basis = day.kind === "birthday" ? ("entity" as const) : ("calendar" as const);
  const person = day.kind === "birthday" ? birthdayOwner(draft, context) : null;
  const rule = day.kind === "birthday" ? (person?.born.slice(5) ?? null) : holidayRule(draft, context);
  if (rule === null) return { value: draft.expression.value, anchor: null, basis: "open" };
  const stated = /^\d{4}$/.test(draft.expression.value) ? Number(draft.expression.value) : null;
  const year = stated ?? yearOfNth(day, person?.born ?? day.since);
  const known = year === null ? null : ruleDay(rule, year);
  if (known !== null) return { value: formatDay(known), anchor: null, basis };
  const lean = draft.expression.direction ?? context.lean(draft) ?? "nearest";
  const values = new Set(
    from.map((published) => nearestDay(rule, published, lean, draft.expression.direction !== null)),
  );
  const [only] = values;
  if (values.size === 1 && only) return { value: only, anchor: "published", basis };
  return { value: /^\d\d-\d\d$/.test(rule) ? `XXXX-${rule}` : "XXXX-XX-XX", anchor: null, basis: "open" };
}

/** The rule's day nearest to publication on the side that the words lean to; a month's grace where only the tense says so. */
function nearestDay(rule: string, published: number, lean: Lean, strict: boolean): string | null {
  const { year } = civil(published);
  const days = [year - 1, year, year + 1].map((option) => ruleDay(rule, option)).filter((day) => day !== null);
  const fits = days.filter((day) => lean === "nearest" || (lean === "past" ? day <= published : day >= published));
  const pool = strict && fits.length > 0 ? fits : fits.length > 0 ? fits : days;
  const best = pool.reduce(
    (a, b) => (Math.abs(b - published) < Math.abs(a - published) ? b : a),
    pool[0] ?? Number.NaN,
  );
  return Number.isNaN(best) ? null : formatDay(best);
}
