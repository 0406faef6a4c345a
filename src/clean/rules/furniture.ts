import type { LinePhrases } from "../../lexicon/line-phrases.js";
import type { Page, Rule } from "../page.js";
import type { Part } from "../part.js";

/** What a page puts round a report, by the phrases of `data/clean/furniture.yaml`. Words in quotation marks are never it. */
export const furniture: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    const reason = part.length === 0 || part.opensWithQuote ? null : reasonFor(part, page);
    return reason ? [{ part: i, role: "boilerplate" as const, reason, by: "clean/furniture", facts: [] }] : [];
  });

function reasonFor(part: Part, page: Page): string | null {
  for (const kind of page.tables.furniture) {
    if (part.length > kind.longest) continue;
    const { line } = part;
    if (kind.whole.is(line) || kind.holds.holds(line) || kind.ends.ends(line) || startsOf(kind.starts, part))
      return kind.reason;
  }
  return null;
}

/** A sentence of a report may begin with the same words: one with a verb of saying in quotation marks is left alone. */
function startsOf(phrases: LinePhrases, part: Part): boolean {
  return phrases.starts(part.line) > 0 && !/[“"]/.test(part.text);
}
