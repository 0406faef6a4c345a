import type { TimeUnit } from "../../annotate/times/types.js";
import { addMonths, civil, dayNumber, isoWeek, pad, weekdayOf, weekStart } from "./calendar.js";
import { daysOf } from "./period.js";

export type Lean = "past" | "future" | "nearest";

const MONTHS: Partial<Record<TimeUnit, number>> = {
  month: 1,
  season: 3,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS: Partial<Record<TimeUnit, number>> = { day: 1, week: 7, weekend: 7 };

/** A day moved by whole units; units under a day leave it where it is. */
export function move(day: number, unit: TimeUnit, count: number): number {
  const months = MONTHS[unit];
  if (months !== undefined) return addMonths(day, Math.max(-24_000, Math.min(24_000, months * count)));
  return day + Math.max(-3_650_000, Math.min(3_650_000, (DAYS[unit] ?? 0) * count));
}

/** Fills every open part of a value from a day: "XXXX-WXX" becomes the day's week, "XXXX-Q3" its year's third quarter. */
export function fillFrom(template: string, day: number): string {
  const [date, time] = template.split("T") as [string, string | undefined];
  const filled = fillDate(date, day);
  return time === undefined ? filled : `${filled}T${time}`;
}

function fillDate(date: string, day: number): string {
  const { year, month, day: ofMonth } = civil(day);
  const y = pad(year, 4);
  if (date === "XXX") return y.slice(0, 3);
  if (date === "XX") return y.slice(0, 2);
  if (date.startsWith("XXXX-WXX")) {
    const { year: weekYear, week } = isoWeek(day);
    const rest = date.slice(8);
    if (/^-\d$/.test(rest)) return fullDay(weekStart(weekYear, week) + Number(rest[1]) - 1);
    return `${pad(weekYear, 4)}-W${pad(week, 2)}${rest}`;
  }
  if (date === "XXXX-QX") return `${y}-Q${Math.ceil(month / 3)}`;
  if (date === "XXXX-HX") return `${y}-H${Math.ceil(month / 6)}`;
  const parts = date.split("-");
  if (parts[0] === "XXXX") parts[0] = y;
  if (parts[1] === "XX") parts[1] = pad(month, 2);
  if (parts[2] === "XX") parts[2] = pad(ofMonth, 2);
  return parts.join("-");
}

function fullDay(day: number): string {
  return fillDate("XXXX-XX-XX", day);
}

/** How many times nearer the side must be that the tense speaks against. */
const OUTWEIGHS = 4;

/** Whether a value recurs and so can be placed next to a day: a weekday, a month, a day of the year, a quarter, a season. */
export function recurs(value: string): boolean {
  return /^XXXX-(WXX-\d|WXX-WE|\d\d|\d\d-\d\d|Q\d|H\d|SP|SU|FA|WI)(T|$)/.test(value);
}

/** On which side of a day a recurrence is wanted. */
export interface Side {
  lean: Lean;
  /** Nearness cannot outweigh the lean. */
  sure: boolean;
  /** The recurrence that holds the day itself is left out. */
  strict: boolean;
}

/** The recurrence of a value that lies on the wanted side of a day. */
export function place(value: string, day: number, side: Side): string {
  const { lean, strict } = side;
  const [date, time] = value.split("T") as [string, string | undefined];
  const placed =
    date === "XXXX-WXX-WE"
      ? fillDate(date, placeWeekday(6, weekdayOf(day) === 7 && lean !== "future" ? day - 1 : day, lean, strict))
      : date.startsWith("XXXX-WXX-")
        ? fullDay(placeWeekday(Number(date[9]), day, lean, strict))
        : placeInYear(date, day, side);
  return time === undefined ? placed : `${placed}T${time}`;
}

function placeWeekday(weekday: number, day: number, lean: Lean, strict: boolean): number {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (back === 0 && !strict) return day;
  if (lean === "past") return day - (back === 0 ? 7 : back);
  if (lean === "future") return day + 7 - back;
  return back <= 3 ? day - back : day + 7 - back;
}

function placeInYear(date: string, day: number, { lean, sure, strict }: Side): string {
  const { year } = civil(day);
  const options = [year - 1, year, year + 1].map((option) => pad(option, 4) + date.slice(4));
  const spans = options.map(
    (option) => daysOf(option) ?? { earliest: dayNumber(year, 1, 1), latest: dayNumber(year, 1, 1) },
  );
  const holds = (i: number) => spans[i]!.earliest <= day && day <= spans[i]!.latest;
  const past = [2, 1, 0].find((i) => spans[i]!.earliest <= day && !(strict && holds(i))) ?? 0;
  const future = [0, 1, 2].find((i) => spans[i]!.latest >= day && !(strict && holds(i))) ?? 2;
  const back = Math.max(0, day - spans[past]!.latest);
  const ahead = Math.max(0, spans[future]!.earliest - day);
  if (strict || (sure && lean !== "nearest")) return options[lean === "future" ? future : past]!;
  return options[leansPast(lean, back, ahead) ? past : future]!;
}

/** The tense leans, nearness can outweigh it: "said it would be due Nov. 6", told on 2 November, lies four days ahead. */
function leansPast(lean: Lean, back: number, ahead: number): boolean {
  if (lean === "past") return back <= ahead * OUTWEIGHS;
  if (lean === "future") return ahead > back * OUTWEIGHS;
  return back <= ahead;
}
