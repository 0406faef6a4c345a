import { type DateInLine, datesInLine } from "../dates.js";
import { creditedIn, isPersonShaped } from "../names.js";
import { outletFact, outletOf } from "../outlets.js";
import { type Finding, inFoot, inHead, type Page, type Rule } from "../page.js";
import type { Part } from "../part.js";
import { labelBefore, statedDates } from "../stated.js";

/** Longest line that says when a report was published, in words. */
const LONGEST = 34;

/** When it was published or changed: "Published: 14 Aug 2024 10:23 GMT", "Updated …", or near the top a date alone. */
export const statedDate: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    if (part.length === 0 || part.length > LONGEST || part.opensWithQuote) return [];
    const dates = datesInLine(part.line.tokens, page.tables.dates).filter((date) => date.precision !== "month");
    if (dates.length === 0 || !states(page, i, part, dates)) return [];
    const fields = fieldsOf(part.text);
    const person = fields.find((field) => isPersonShaped(field, page));
    const outlets = [...new Set(fields.flatMap((field) => outletFact(outletOf(field, page.lexicon))))];
    const names = person ? creditedIn(person, page).people : [];
    const facts = [
      ...statedDates(part, page),
      ...outlets,
      ...(names.length > 0 ? [{ kind: "byline" as const, names }] : []),
    ];
    return [finding(i, facts)];
  });

function finding(index: number, facts: Finding["facts"]): Finding {
  return {
    part: index,
    role: "credit",
    reason: "says when it was published or changed",
    by: "clean/stated-date",
    facts,
  };
}

/** A label before the date and little else, or near the top nothing but dates, times, names and outlets. */
function states(page: Page, index: number, part: Part, dates: readonly DateInLine[]): boolean {
  const { tokens } = part.line;
  const labelled = labelBefore(tokens.slice(0, dates[0]!.first), page) !== null;
  const loose = looseWords(page, part, dates);
  if (labelled && (inHead(page, index) || inFoot(page, index))) return loose <= 4 || (!part.endsInStop && loose <= 8);
  if (!inHead(page, index) || dates[0]!.precision === "open") return false;
  return loose === 0 || (!part.endsInStop && restIsCredit(part, page));
}

/** Words of the line that are no date, time, weekday or label. */
function looseWords(page: Page, part: Part, dates: readonly DateInLine[]): number {
  const { weekdays, clock, published, modified } = page.tables.dates;
  return part.line.tokens.filter((token, i) => {
    if (dates.some((date) => i >= date.first && i <= date.last)) return false;
    if (!/[\p{L}\p{N}]/u.test(token) || /^\d{1,4}(?:am|pm|h|t\d{2}|z)?$/.test(token)) return false;
    const line = { words: [token], tokens: [token] };
    return !weekdays.has(token) && !clock.has(token) && !published.is(line) && !modified.is(line);
  }).length;
}

/** The fields beside the date are a person's name or an outlet ("Jane Doe | Reuters | July 16, 2018"). */
function restIsCredit(part: Part, page: Page): boolean {
  const fields = fieldsOf(part.text);
  const credited = fields.filter((field) => isPersonShaped(field, page) || outletOf(field, page.lexicon) !== null);
  const dated = fields.filter((field) => /\d/.test(field) || page.tables.dates.weekdays.has(field.toLowerCase()));
  return credited.length > 0 && credited.length + dated.length === fields.length;
}

/** The fields of a line of credits, "By" left out. */
function fieldsOf(text: string): string[] {
  const fields = text.replace(/^by\s+/i, "").split(/\s*[|•·,]\s*|\s+[-–—]\s+/);
  return fields.filter((field) => field !== "");
}
