import type { Finding, Marks, Page, Rule } from "../page.js";
import type { Part } from "../part.js";

/** Longest headline of another report, in words. */
const LONGEST = 30;
/** Longest heading that names its list ("Most read in World news"), in words. */
const LONGEST_HEADING = 6;

/** Lists of other reports: their heading, the headlines under it up to the next sentence, and lines with the remains of a link. */
export const relatedStories: Rule = (page, marks) => {
  const found: Finding[] = [];
  let under = false;
  for (const [i, part] of page.parts.entries()) {
    const reason = reasonFor(page, marks, i, part, under);
    under = reason !== null && (under || isHeading(part, page));
    if (reason) found.push({ part: i, role: "boilerplate", reason, by: "clean/related-stories", facts: [] });
  }
  return found;
};

function reasonFor(page: Page, marks: Marks, index: number, part: Part, under: boolean): string | null {
  if (part.length === 0 || part.length > LONGEST || part.cut !== null) return null;
  if (isLinkResidue(part, page)) return "a link to another report";
  if (isHeading(part, page)) return "the heading of a list of other reports";
  if (leadsElsewhere(part, page)) return "names another report to read";
  if (!under || marks[index]?.role === "boilerplate") return null;
  return part.endsInStop && !part.text.endsWith("?") ? null : "the headline of another report";
}

function isHeading(part: Part, page: Page): boolean {
  const { headings, openers } = page.tables.related;
  if (headings.is(part.line)) return true;
  return part.length <= LONGEST_HEADING && !part.endsInStop && !part.opensWithQuote && openers.starts(part.line) > 0;
}

function isLinkResidue(part: Part, page: Page): boolean {
  const text = part.text.toLowerCase().replace(/\s+/g, " ");
  return page.tables.related.residue.ends(part.line) || /opens in (?:a )?new (?:window|tab)[\s\])]*$/.test(text);
}

/** "Read more: …" and the like, with a colon or a bar after the words, or wholly in brackets. */
function leadsElsewhere(part: Part, page: Page): boolean {
  const count = page.tables.related.leads.starts(part.line);
  if (count === 0) return false;
  const after = part.line.tokens[count];
  return (
    after === ":" ||
    after === "|" ||
    after === "»" ||
    after === ">" ||
    (part.text.startsWith("[") && part.text.endsWith("]"))
  );
}
