import { type DateInLine, datesInLine } from "./dates.js";
import type { Fact, Page } from "./page.js";
import type { Part } from "./part.js";

type DateFact = Extract<Fact, { kind: "date" }>;

/** The dates that a line states about the report: one that "updated" or the like stands before is the last change, others publication. */
export function statedDates(part: Part, page: Page): DateFact[] {
  const dates = datesInLine(part.line.tokens, page.tables.dates);
  let from = 0;
  return dates.map((date) => {
    const own = labelBefore(part.line.tokens.slice(from, date.first), page);
    const label = own ?? (from === 0 ? labelAbove(part, page) : null);
    from = date.last + 1;
    return toFact(date, label);
  });
}

/** A label that stands alone on the line above ("Updated"). */
function labelAbove(part: Part, page: Page): "published" | "modified" | null {
  const above = page.parts[page.parts.indexOf(part) - 1];
  return above && above.length <= 2 ? labelBefore(above.line.tokens, page) : null;
}

/** Whether "published", "updated" or the like stands among these tokens: the last one counts. */
export function labelBefore(tokens: readonly string[], page: Page): "published" | "modified" | null {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const line = { words: tokens.slice(i), tokens: tokens.slice(i) };
    if (page.tables.dates.modified.starts(line) > 0) return "modified";
    if (page.tables.dates.published.starts(line) > 0) return "published";
  }
  return null;
}

function toFact({ value, precision }: DateInLine, label: "published" | "modified" | null): DateFact {
  const date = { value, precision };
  if (label === "modified") return { kind: "date", what: "modified", date, source: "updated line", confidence: 0.6 };
  if (label === "published")
    return { kind: "date", what: "published", date, source: "published line", confidence: 0.95 };
  return { kind: "date", what: "published", date, source: "date line", confidence: 0.85 };
}
