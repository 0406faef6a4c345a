/** A point in time as data says it. */
export interface Stamp {
  /** The day as its own clock counts it, YYYY-MM-DD. */
  day: string;
  /** With the time of day and the zone, where they are given. */
  value: string;
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?\d{2}(?:[.,:]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/i;

/** A date in ISO form (also run together, as "20191119"), or milliseconds or seconds since 1970; null for anything else. */
export function stampOf(text: string): Stamp | null {
  const trimmed = text.trim();
  const epoch = /^(\d{10})(\d{3})?$/.exec(trimmed);
  if (epoch) return stampOf(new Date(Number(epoch[1]) * 1000).toISOString());
  const match = ISO.exec(trimmed);
  if (!match) return null;
  const [, year, month, date, hour, minute, zone] = match;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(year) < 1993 || Number(year) > 2049 || Number(month) < 1 || Number(month) > 12) return null;
  if (Number(date) < 1 || Number(date) > last) return null;
  const day = `${year}-${month}-${date}`;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return { day, value: day };
  return { day, value: `${day}T${hour}:${minute}${zoneOf(zone)}` };
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^(?:Z|UTC|GMT|[+-]00)/i.test(zone)) return "Z";
  const digits = zone.replace(":", "").padEnd(5, "0");
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}
