import type { Span, TimeType } from "../../model/index.js";

/** A time expression as the words have it; `resolve` gives it its place on the calendar. */
export interface TimeDraft extends Span {
  sentence: number;
  /** First and last token, inclusive. */
  first: number;
  last: number;
  type: TimeType;
  /** What the words say in terms the resolver knows. */
  expression: TimeExpression;
  /** The rule that found it. */
  by: string;
}

/** A unit that an offset counts in. */
export type TimeUnit =
  | "second"
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

/** A day that something known gives: a person's birthday, a holiday, the day that an event is remembered. */
export interface CalendarDay {
  kind: "birthday" | "anniversary" | "holiday" | "event";
  /** "72nd birthday" = 72; null where the words do not count. */
  nth: number | null;
  /** Whose birthday: tokens of the owner's phrase, inclusive; null where nobody is named. */
  owner: { first: number; last: number } | null;
  /** Rules of the days that the name can mean (`lexicon/day-rule`): "08-15", "easter-2". Empty where none is known. */
  rules: string[];
  /** What it remembers, as exactly as known (the event's own date); null where unknown. */
  since: string | null;
  /** The name, for reasons in words. */
  name: string;
}

/** What a time expression says, before its anchor is known. */
export interface TimeExpression {
  /**
   * TIMEX3 value, X where a part is open: "2024-06", "XXXX-06", "XXXX-WXX-5", "P3D", "PRESENT_REF". With an `offset` it is
   * filled from the anchor moved by it: "last Friday" is "XXXX-WXX-5" leaning to the past, "the third quarter of last year"
   * "XXXX-Q3" with -1 year.
   */
  value: string;
  /** What is added to the anchor, in whole units ("last month" = -1 month). */
  offset: { unit: TimeUnit; count: number } | null;
  /** What it is reckoned from. */
  anchor: "none" | "published" | "mentioned" | "entity";
  /** Which way an open value leans where the words say so ("last Friday", "next June"); null: by the verb's tense. */
  direction: "past" | "future" | "nearest" | null;
  /** START, MID, END, BEFORE, AFTER, APPROX, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE as in TIMEX3's mod; null. */
  mod: string | null;
  /** The named day that it is, where `anchor` is "entity". */
  day: CalendarDay | null;
}
