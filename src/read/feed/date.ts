/** Zones that RFC 5322 lets feeds write by name, as offsets. */
const ZONES: Readonly<Record<string, string>> = {
  EST: "-0500",
  EDT: "-0400",
  CST: "-0600",
  CDT: "-0500",
  MST: "-0700",
  MDT: "-0600",
  PST: "-0800",
  PDT: "-0700",
  BST: "+0100",
  CET: "+0100",
  CEST: "+0200",
};

/**
 * A feed's date in a form that a caller may give: zones by name as offsets, weekdays dropped, years of two digits in full, months in full
 * cut to three letters. What is no date stays as it is, to be told as unreadable.
 */
export function feedDate(given: unknown): string | undefined {
  if (typeof given !== "string") return undefined;
  const text = given.trim().slice(0, 64);
  const [, day, month, year, hour, minute, zone] =
    /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?(?:\s+(\S+))?)?$/.exec(
      text,
    ) ?? [];
  if (day === undefined || month === undefined || year === undefined) return text || undefined;
  const full = year.length === 4 ? year : `${Number(year) < 70 ? "20" : "19"}${year}`;
  if (hour === undefined) return `${day} ${month} ${full}`;
  const offset = zone === undefined ? "" : ` ${ZONES[zone.toUpperCase()] ?? zone}`;
  return `${day} ${month} ${full} ${hour.padStart(2, "0")}:${minute}${offset}`;
}
