/** When something was, as the reports have it: a value as exact as they are, and the days it may lie between. */
export interface Stretch {
  value: string | null;
  earliest: string | null;
  latest: string | null;
}

/** How exact a date is, and so how it is drawn: a day as a point, all else as a span. */
export type Exactness = "day" | "span" | "about" | "none";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SEASONS: Record<string, string> = { SP: "spring", SU: "summer", FA: "autumn", AU: "autumn", WI: "winter" };
export const DAY_MS = 86_400_000;

/** A date in words, never more exact than it is: "7 October 2024", "June 2024", "summer 2023", "the 1990s". */
export function dateWords(value: string | null): string {
  if (!value) return "undated";
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  if (day) return `${Number(day[3])} ${MONTHS[Number(day[2]) - 1]} ${day[1]}`;
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return `${MONTHS[Number(month[2]) - 1]} ${month[1]}`;
  const season = /^(\d{4})-(SP|SU|FA|AU|WI)$/.exec(value);
  if (season) return `${SEASONS[season[2]!]} ${season[1]}`;
  const part = /^(\d{4})-([QH])(\d)$/.exec(value);
  if (part) return `${part[2] === "Q" ? "quarter" : "half"} ${part[3]} of ${part[1]}`;
  const week = /^(\d{4})-W(\d\d)$/.exec(value);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  if (/^\d{4}$/.test(value)) return value;
  if (/^\d{3}$/.test(value)) return `the ${value}0s`;
  if (/^\d{2}$/.test(value)) return `${Number(value) + 1}th century`;
  return value.includes("X") ? "undated" : value;
}

/** A stretch in words, with "about" where its days are wider than its value says. */
export function stretchWords(stretch: Stretch | null): string {
  if (!stretch) return "undated";
  if (!stretch.value) return rangeWords(stretch.earliest, stretch.latest);
  return exactness(stretch) === "about" ? `about ${dateWords(stretch.value)}` : dateWords(stretch.value);
}

/** "3–9 June 2024" in full words: "between 3 June 2024 and 9 June 2024"; one end alone is "after" or "before". */
export function rangeWords(earliest: string | null, latest: string | null): string {
  if (earliest && latest) {
    if (earliest === latest) return dateWords(earliest);
    return `between ${dateWords(earliest)} and ${dateWords(latest)}`;
  }
  if (earliest) return `on or after ${dateWords(earliest)}`;
  if (latest) return `on or before ${dateWords(latest)}`;
  return "undated";
}

export function exactness(stretch: Stretch | null): Exactness {
  const days = daysOf(stretch);
  if (!days) return "none";
  const length = (days[1] - days[0]) / DAY_MS;
  if (length <= 1) return "day";
  if (!stretch?.value) return "about";
  const own = daysOfValue(stretch.value);
  return own && own[1] - own[0] + DAY_MS / 2 < days[1] - days[0] ? "about" : "span";
}

/** First and last moment of a stretch, in milliseconds; null where it has no date. */
export function daysOf(stretch: Stretch | null): [number, number] | null {
  if (!stretch) return null;
  const { value, earliest, latest } = stretch;
  const own = value ? daysOfValue(value) : null;
  const first = earliest
    ? Date.parse(earliest.slice(0, 10))
    : (own?.[0] ?? (latest ? Date.parse(latest.slice(0, 10)) : Number.NaN));
  const last = latest ? Date.parse(latest.slice(0, 10)) + DAY_MS : (own?.[1] ?? first + DAY_MS);
  return Number.isNaN(first) || Number.isNaN(last) ? null : [first, Math.max(last, first + DAY_MS)];
}

/** The same of a value alone: a day, a month or a year; null of anything else. */
export function daysOfValue(value: string): [number, number] | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(value);
  if (day) return spanOf(Date.parse(day[0]), 1);
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return [Date.UTC(+month[1]!, +month[2]! - 1), Date.UTC(+month[1]!, +month[2]!)];
  if (/^\d{4}$/.test(value)) return [Date.UTC(+value, 0), Date.UTC(+value + 1, 0)];
  return null;
}

function spanOf(start: number, days: number): [number, number] | null {
  return Number.isNaN(start) ? null : [start, start + days * DAY_MS];
}

/** The day of a moment: "2024-06-03". */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Heading under which something stands in a list by date: its month, its year, or "Undated". */
export function periodHeading(stretch: Stretch | null): string {
  const value = stretch?.value ?? stretch?.earliest ?? null;
  if (!value || value.includes("X")) return "Undated";
  return dateWords(/^\d{4}-\d\d/.test(value) ? value.slice(0, 7) : value);
}
