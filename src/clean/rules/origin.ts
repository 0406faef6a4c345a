import { isWordCode } from "../../lexicon/line-phrases.js";
import { datesInLine } from "../dates.js";
import { outletOf } from "../outlets.js";
import { type Fact, inFoot, inHead, type Page, type Rule } from "../page.js";

/** Longest line that names where a report first stood, in words. */
const LONGEST = 35;

/** "This article first appeared in …", "Read more at …": boilerplate that names the outlet. */
export const origin: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    if (part.length > LONGEST || !(inFoot(page, i) || inHead(page, i)) || part.opensWithQuote) return [];
    const opener = page.tables.credits.origin.starts(part.line);
    if (opener === 0) return [];
    const facts = outletAfter(part.text, opener, page);
    if (facts.length === 0 && datesInLine(part.line.tokens, page.tables.dates).length > 0) return [];
    const reason = "says where the report first stood";
    return [{ part: i, role: "boilerplate" as const, reason, by: "clean/origin", facts }];
  });

/** The name after the opening words, up to a mark or a small word; an address is a name too. */
function outletAfter(text: string, opener: number, page: Page): Fact[] {
  const rest = afterWords(text, opener);
  const name = rest.split(/[,;|(]|\.(?:\s|$)|\s(?:on|at|in|as|with|under|and is|by)\s/i)[0]!.trim();
  const outlet = outletOf(name, page.lexicon);
  if (outlet?.class === "news_agency") return [{ kind: "agency", outlet: outlet.id }];
  if (outlet) return [{ kind: "publisher", name: outlet.label, confidence: 0.7 }];
  const named = !/^\s*source\b/i.test(text) && !/\d/.test(name);
  return named && /^\p{Lu}/u.test(name) && name.length <= 60 ? [{ kind: "publisher", name, confidence: 0.6 }] : [];
}

function afterWords(text: string, count: number): string {
  let seen = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const word = isWordCode(text.charCodeAt(i));
    if (inside && !word && ++seen === count) return text.slice(i).replace(/^[\s:]+/, "");
    inside = word;
  }
  return "";
}
