import { type Finding, HEAD_PARTS, type Marks, type Page, type Rule } from "../page.js";
import type { Part } from "../part.js";

/** Longest headline and longest label (a section's name) above it, in words. */
const LONGEST = 30;
const LONGEST_LABEL = 3;

/**
 * Headline, subheadline and lead, by their order: above the first sentence of the report stand short lines without a full stop; the first
 * is the headline, the one after it the subheadline. Where the first line is a sentence, there is no headline and it is the lead.
 */
export const headline: Rule = (page, marks) => {
  const free = page.parts.map((_, i) => i).filter((i) => !marks[i]);
  const lead = leadAmong(page, marks, free);
  if (lead === null) return [];
  const above = free.filter((i) => i < lead);
  return [...titles(page, above), found(lead, "lead", null)];
};

function found(part: number, role: Finding["role"], reason: string | null): Finding {
  return { part, role, reason, by: "clean/headline", facts: [] };
}

/** The first sentence of the report: after a dateline, or the first prose that is no headline; else the first line left. */
function leadAmong(page: Page, marks: Marks, free: readonly number[]): number | null {
  const dateline = marks.findIndex((mark) => mark?.role === "dateline");
  const afterDateline = dateline < 0 ? undefined : free.find((i) => i > dateline);
  const prose = free.find((i, at) => page.parts[i]!.isProse && !(at === 0 && isTitleWithStop(page, marks, free)));
  const lead = afterDateline === undefined ? prose : Math.min(afterDateline, prose ?? afterDateline);
  if (lead !== undefined && lead < HEAD_PARTS + 8) return lead;
  return free[0] ?? null;
}

/** A first line that ends in a full stop and is a headline all the same: it has capitals throughout, or a dateline follows it. */
function isTitleWithStop(page: Page, marks: Marks, free: readonly number[]): boolean {
  const first = page.parts[free[0]!]!;
  const next = page.parts[free[1] ?? -1];
  if (!next?.isProse || first.length > 20 || first.opensWithQuote) return false;
  if (marks[free[0]! + 1]?.role === "dateline") return true;
  if (/[?!]$/.test(first.text) && first.length <= 15 && next.length > first.length * 1.5) return first.gap || next.gap;
  return first.length >= 4 && first.capitalShare >= 0.85;
}

function titles(page: Page, above: readonly number[]): Finding[] {
  const head = above.find((i) => isTitle(page.parts[i]!)) ?? above.find((i) => page.parts[i]!.length <= LONGEST);
  if (head === undefined) return above.map((i) => found(i, "paragraph", null));
  const sub = above.find((i) => i > head && isTitle(page.parts[i]!));
  return above.map((i) => {
    if (i === head) return found(i, "headline", null);
    if (i === sub) return found(i, "subheadline", null);
    return below(i, page.parts[i]!);
  });
}

function isTitle(part: Part): boolean {
  return part.length > LONGEST_LABEL && part.length <= LONGEST && !part.text.endsWith(":");
}

/** What else stands above the report: a label of the page, or a further line of the title. */
function below(index: number, part: Part): Finding {
  if (part.length <= LONGEST_LABEL) {
    return { ...found(index, "boilerplate", "a label of the page above the report"), by: "clean/headline" };
  }
  return found(index, "subheadline", "a further line above the report");
}
