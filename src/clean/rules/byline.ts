import { datesInLine } from "../dates.js";
import { creditedIn } from "../names.js";
import { outletFact, outletOf } from "../outlets.js";
import { type Fact, type Finding, inHead, type Page, type Rule } from "../page.js";
import type { Part } from "../part.js";
import { statedDates } from "../stated.js";

/** Longest byline, in words. */
const LONGEST = 40;

/** Who wrote it, above the report: "By Jane Doe and John Smith, Staff Writer", "By Reuters", "The Associated Press". */
export const byline: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    if (part.length > LONGEST || part.length === 0 || part.cut !== null || part.opensWithQuote) return [];
    const alone = part.length <= 12 && !part.endsInStop;
    const opened = alone || inHead(page, i) ? withOpener(page, i, part) : null;
    return opened ?? (inHead(page, i) && i > 0 ? (outletAlone(page, i, part) ?? withOutlet(page, i, part)) : []);
  });

function withOpener(page: Page, index: number, part: Part): Finding[] | null {
  const opener = page.tables.credits.byline.starts(part.line);
  if (opener === 0 || (part.endsInStop && part.length > 15)) return null;
  const rest = afterWords(part.text, opener);
  const { people, outlets } = creditedIn(rest, page);
  const dates = statedDates(part, page);
  if (people.length === 0 && outlets.length === 0) return null;
  if (part.endsInStop && people.length === 0) return null;
  const facts: Fact[] = [...dates];
  if (people.length > 0) facts.push({ kind: "byline", names: people });
  facts.push(...outlets.flatMap((id) => outletFact(page.lexicon.outlet(id))));
  return [{ part: index, role: "credit", reason: "the byline", by: "clean/byline", facts }];
}

/** A line that names an outlet and nothing else: "The Associated Press", "AFP". */
function outletAlone(page: Page, index: number, part: Part): Finding[] | null {
  if (part.length > 6 || datesInLine(part.line.tokens, page.tables.dates).length > 0) return null;
  const outlet = outletOf(part.text, page.lexicon);
  if (!outlet) return null;
  return [
    {
      part: index,
      role: "credit",
      reason: "the name of the outlet or agency",
      by: "clean/byline",
      facts: outletFact(outlet),
    },
  ];
}

/** A person and an outlet without "by": "Jane Doe, Associated Press". */
function withOutlet(page: Page, index: number, part: Part): Finding[] {
  if (part.length > 14 || part.endsInStop) return [];
  const fields = part.text.split(/\s*[,|•·]\s*|\s+(?:[-–—]|and)\s+/).filter((field) => field !== "");
  const { people, outlets } = creditedIn(fields.join(", "), page);
  if (people.length === 0 || outlets.length === 0 || people.length + outlets.length < fields.length) return [];
  const facts: Fact[] = [
    { kind: "byline", names: people },
    ...outlets.flatMap((id) => outletFact(page.lexicon.outlet(id))),
  ];
  return [{ part: index, role: "credit", reason: "the byline", by: "clean/byline", facts }];
}

/** The text after its first `count` words. */
function afterWords(text: string, count: number): string {
  return text.split(/\s+/).slice(count).join(" ");
}
