import type { Precision } from "../../model/index.js";
import { dayNumber, weekStart } from "./calendar.js";

/** First and last day of what a TIMEX3 value covers, as day numbers. */
export interface Days {
  earliest: number;
  latest: number;
}

/** First month of each season (northern, meteorological); a winter ends in the next year's February. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The days that a value covers; null for a length, a set, or a value with an open part. */
export function daysOf(value: string): Days | null {
  const date = value.split("T")[0]!;
  return fullDay(date) ?? week(date) ?? partOfYear(date) ?? years(date);
}

function fullDay(date: string): Days | null {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (match[3] === undefined) return { earliest: dayNumber(year, month, 1), latest: dayNumber(year, month + 1, 1) - 1 };
  const day = dayNumber(year, month, Number(match[3]));
  return { earliest: day, latest: day };
}

function week(date: string): Days | null {
  const match = /^(\d{4})-W(\d\d)(?:-(WE|\d))?$/.exec(date);
  if (!match) return null;
  const monday = weekStart(Number(match[1]), Number(match[2]));
  if (match[3] === undefined) return { earliest: monday, latest: monday + 6 };
  if (match[3] === "WE") return { earliest: monday + 5, latest: monday + 6 };
  const day = monday + Number(match[3]) - 1;
  return { earliest: day, latest: day };
}

function partOfYear(date: string): Days | null {
  const match = /^(\d{4})-(Q|H|SP|SU|FA|WI)([1-4])?$/.exec(date);
  if (!match) return null;
  const year = Number(match[1]);
  const months = match[2] === "H" ? 6 : 3;
  const first = SEASONS[match[2]!] ?? (Number(match[3] ?? 1) - 1) * months + 1;
  return { earliest: dayNumber(year, first, 1), latest: dayNumber(year, first + months, 1) - 1 };
}

function years(date: string): Days | null {
  if (!/^\d{2,4}$/.test(date)) return null;
  const span = 10 ** (4 - date.length);
  const first = Number(date) * span;
  return { earliest: dayNumber(first, 1, 1), latest: dayNumber(first + span, 1, 1) - 1 };
}

const LENGTHS: Readonly<Record<string, Precision>> = {
  Y: "year",
  E: "decade",
  C: "century",
  Q: "quarter",
  H: "half",
  M: "month",
  W: "week",
  WE: "week",
  D: "day",
};

/** How fine a value is; for a length, the finest unit that it counts in. */
export function precisionOf(value: string): Precision {
  if (value.endsWith("_REF")) return "vague";
  const length = /^P(T)?.*?([A-Z]{1,2})$/.exec(value);
  if (length) return length[1] ? (length[2] === "H" ? "hour" : "minute") : (LENGTHS[length[2]!] ?? "vague");
  const [date, time] = value.split("T") as [string, string | undefined];
  if (time !== undefined) return /^\d\d:/.test(time) ? "minute" : "hour";
  return pointPrecision(date);
}

function pointPrecision(date: string): Precision {
  if (/-(SP|SU|FA|WI)$/.test(date)) return "season";
  if (/-Q.$/.test(date)) return "quarter";
  if (/-H.$/.test(date)) return "half";
  if (/-W..-.$/.test(date)) return "day";
  if (/-W..(-WE)?$/.test(date)) return "week";
  const byLength: Record<number, Precision> = { 10: "day", 7: "month", 4: "year", 3: "decade", 2: "century" };
  return byLength[date.length] ?? "vague";
}
