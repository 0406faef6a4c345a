import type { Span, TimeType } from "../../model/index.js";

/** A time expression as the words have it; `resolve` gives it its place on the calendar. */
export interface TimeDraft extends Span {
  sentence: number;
  first: number;
  last: number;
  type: TimeType;
  /** What the words say in terms the resolver knows; see `annotate/times`. */
  expression: TimeExpression;
}

/** What a time expression says, before its anchor is known. */
export interface TimeExpression {
  /** TIMEX3 value with X where a part is open: "2024-06", "XXXX-06", "XXXX-WXX-5", "P3D", "PRESENT_REF". */
  value: string;
  /** Where it must be reckoned from something: what it adds to what ("last month" = -1 month of the anchor). */
  offset: {
    unit:
      | "minute"
      | "hour"
      | "day"
      | "week"
      | "weekend"
      | "month"
      | "season"
      | "quarter"
      | "half"
      | "year"
      | "decade"
      | "century";
    count: number;
  } | null;
  /** What it is reckoned from. */
  anchor: "none" | "published" | "mentioned" | "entity";
  /** Which way an open value leans where the words say so ("last Friday", "next June"); null: by the verb's tense. */
  direction: "past" | "future" | "nearest" | null;
  /** START, MID, END, EARLY, LATE, APPROX, BEFORE, AFTER as in TIMEX3's mod; null. */
  mod: string | null;
}
