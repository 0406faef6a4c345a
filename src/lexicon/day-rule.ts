const FIXED = /^(\d\d)-(\d\d)$/;
const EASTER = /^(easter|orthodox-easter)(?:([+-])(\d{1,2}))?$/;
const NTH = /^(\d\d)-(sun|mon|tue|wed|thu|fri|sat)-([1-5]|last)$/;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const DAY = 86_400_000;

/** Whether a text is a rule that `dayOf` knows. */
export function isDayRule(rule: string): boolean {
  return FIXED.test(rule) || EASTER.test(rule) || NTH.test(rule);
}

/**
 * The day that a rule gives in a year (Gregorian, YYYY-MM-DD). Rules: `12-25` a fixed day; `easter-2`, `orthodox-easter+1` days from
 * Easter Sunday; `11-thu-4` the fourth Thursday of November, `05-mon-last` the last Monday of May.
 */
export function dayOf(rule: string, year: number): string | null {
  const fixed = FIXED.exec(rule);
  if (fixed) return `${pad(year, 4)}-${rule}`;
  const easter = EASTER.exec(rule);
  if (easter) {
    const sunday = easter[1] === "easter" ? westernEaster(year) : orthodoxEaster(year);
    const days = Number(easter[3] ?? 0) * (easter[2] === "-" ? -1 : 1);
    return isoDay(sunday + days * DAY);
  }
  const nth = NTH.exec(rule);
  return nth ? nthWeekday(year, Number(nth[1]), WEEKDAYS.indexOf(nth[2]!), nth[3]!) : null;
}

function nthWeekday(year: number, month: number, weekday: number, which: string): string | null {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const earliest = 1 + ((weekday - first + 7) % 7);
  const day =
    which === "last" ? earliest + 7 * Math.floor((length - earliest) / 7) : earliest + 7 * (Number(which) - 1);
  return day <= length ? isoDay(Date.UTC(year, month - 1, day)) : null;
}

/** Western Easter Sunday: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function westernEaster(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

/** Orthodox Easter Sunday by the Julian computus, as a Gregorian day; the calendars' 13 days of difference hold 1900–2099. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1) + 13 * DAY;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
