import { type Dateline, datelineAlone, datelineAtHead } from "../dateline.js";
import { agencyOf } from "../outlets.js";
import { type Fact, type Finding, inHead, type Page, type Rule } from "../page.js";
import type { Part } from "../part.js";

/** Where a report was filed: before the first sentence or on a line of its own near the top. One a report. */
export const dateline: Rule = (page) => {
  for (const [i, part] of page.parts.entries()) {
    if (part.cut !== "head" && !inHead(page, i)) continue;
    const found = read(part, page);
    if (found && (part.cut === "head" || page.parts[i + 1])) return [finding(i, part, found, page)];
  }
  return [];
};

function read(part: Part, page: Page): Dateline | null {
  const atHead = datelineAtHead(part.text, page);
  if (atHead && atHead.end >= part.text.length) return atHead;
  return part.cut === "head" ? atHead : datelineAlone(part.text, page);
}

function finding(index: number, part: Part, found: Dateline, page: Page): Finding {
  const start = part.start + found.place.start;
  const end = part.start + found.place.end;
  const facts: Fact[] = [{ kind: "dateline", place: page.text.slice(start, end), start, end }];
  const agency = found.credit === null ? null : agencyOf(found.credit, page.lexicon);
  if (agency) facts.push({ kind: "agency", outlet: agency.id });
  if (found.date) {
    facts.push({ kind: "date", what: "published", date: found.date, source: "dateline", confidence: 0.75 });
  }
  return { part: index, role: "dateline", reason: null, by: "clean/dateline", facts };
}
