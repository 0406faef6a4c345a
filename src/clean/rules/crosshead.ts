import type { Finding, Marks, Page, Rule } from "../page.js";
import type { Part } from "../part.js";

/** Longest heading inside a report, in words. */
const LONGEST = 10;

/**
 * Headings inside a report ("Background"): short lines without a stop between paragraphs. They are titles, so they get the role
 * `subheadline`; `document.subheadline` is only the one under the headline.
 */
export const crosshead: Rule = (page, marks) => {
  const lead = marks.findIndex((mark) => mark?.role === "lead");
  if (lead < 0) return [];
  return page.parts.flatMap((part, i) => (i > lead && isHeading(page, marks, i, part) ? [heading(i)] : []));
};

function heading(part: number): Finding {
  return { part, role: "subheadline", reason: "a heading inside the report", by: "clean/crosshead", facts: [] };
}

function isHeading(page: Page, marks: Marks, index: number, part: Part): boolean {
  if (marks[index] || part.length === 0 || part.length > LONGEST || part.endsInStop) return false;
  if (part.opensWithQuote || !/^[\p{Lu}\p{N}]/u.test(part.text) || /[,;:]$/.test(part.text)) return false;
  const next = page.parts[index + 1];
  const before = page.parts[index - 1];
  return (
    isText(next, marks[index + 1]) &&
    before !== undefined &&
    !before.text.endsWith(":") &&
    (before.isProse || marks[index - 1]?.role === "boilerplate")
  );
}

/** A paragraph, or a quotation that opens one. */
function isText(part: Part | undefined, mark: Finding | undefined): boolean {
  return part !== undefined && mark === undefined && (part.isProse || part.opensWithQuote);
}
