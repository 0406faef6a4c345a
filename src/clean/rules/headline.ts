import { type Finding, HEAD_PARTS, type Marks, type Page, type Rule } from "../page.js";
import type { Part } from "../part.js";

/** Longest headline and longest label (a section's name) above it, in words. */
const LONGEST = 30;
const LONGEST_LABEL = 3;

/**
 * Headline, subheadline and lead, by their order: above the first sentence of the report stand short lines without a full stop; the first
 * is the headline, the one after it the subheadline. Where the first line is a sentence, there is no headline and it is the lead. Where the
 * headline is known beforehand (of a web page), only the lead is found.
 */
export const headline: Rule = (page, marks) => {
  const free = page.parts.map((_, i) => i).filter((i) => !marks[i]);
  const lead = leadAmong(page, marks, free);
  if (lead === null) return [];
  if (marks.some((mark) => mark?.role === "headline")) return [found(lead, "lead", null)];
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
  if (marks.some((mark) => mark?.role === "headline")) return afterDateline ?? free[0] ?? null;
  const prose = free.find((i, at) => opensReport(page, i, at) && !(at === 0 && isTitleWithStop(page, marks, free)));
  const lead = afterDateline !== undefined && isNearTop(page, free, afterDateline) ? afterDateline : prose;
  if (lead !== undefined && lead < HEAD_PARTS + 8) return lead;
  return free[0] ?? null;
}

/** Prose, or under another line a short sentence ("Call it a draw."). */
function opensReport(page: Page, index: number, at: number): boolean {
  const part = page.parts[index]!;
  return part.isProse || (at > 0 && part.endsInStop && part.length >= 4 && !part.text.endsWith("?"));
}

/** A dateline that opens the report has at most three sentences above it: a summary, a caption or two. */
function isNearTop(page: Page, free: readonly number[], lead: number): boolean {
  return free.filter((i) => i < lead && page.parts[i]!.isProse).length <= 3;
}

/** A first line that ends in a full stop and is a headline all the same: it has capitals throughout, or a dateline follows it. */
function isTitleWithStop(page: Page, marks: Marks, free: readonly number[]): boolean {
  const first = page.parts[free[0]!]!;
  const next = [free[1], free[2]].map((i) => page.parts[i ?? -1]).find((part) => part?.isProse);
  if (!next || first.length > 20 || first.opensWithQuote) return false;
  if (marks[free[0]! + 1]?.role === "dateline") return true;
  if (/[?!]$/.test(first.text) && first.length <= 15 && next.length > first.length * 1.5) return first.gap || next.gap;
  return first.length >= 4 && first.capitalShare >= 0.85;
}

function titles(page: Page, above: readonly number[]): Finding[] {
  const head = above.find((i) => isTitle(page.parts[i]!)) ?? above.find((i) => isShortTitle(page.parts[i]!));
  if (head === undefined) return above.map((i) => below(i, page.parts[i]!));
  const sub = above.find((i) => i > head && isTitle(page.parts[i]!));
  return above.map((i) => {
    if (i === head) return found(i, "headline", null);
    if (i === sub) return found(i, "subheadline", null);
    return below(i, page.parts[i]!);
  });
}

function isTitle(part: Part): boolean {
  return part.length > LONGEST_LABEL && part.length <= LONGEST && !part.text.endsWith(":") && letterWords(part) >= 3;
}

/** Two or three words can be a title too ("Ceasefire holds"), letters of a button or a clock time cannot. */
function isShortTitle(part: Part): boolean {
  return part.length <= LONGEST && letterWords(part) >= 2;
}

function letterWords(part: Part): number {
  return part.line.words.filter((word) => /^\p{L}{3,}/u.test(word)).length;
}

/** What else stands above the report: a label of the page, or a further line of the title. */
function below(index: number, part: Part): Finding {
  if (part.length <= LONGEST_LABEL) return found(index, "boilerplate", "a label of the page above the report");
  if (part.isProse) return found(index, "paragraph", "stands above the dateline");
  return found(index, "subheadline", "a further line above the report");
}
