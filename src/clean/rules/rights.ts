import { outletOf } from "../outlets.js";
import type { Fact, Page, Rule } from "../page.js";

/** Longest notice of rights, in words. */
const LONGEST = 60;
const NOTICE = /^[\s(]*(?:©|\(c\)|copyright\b)(?:\s*(?:©|\(c\)|copyright\b))*/i;

/** "Copyright 2024 The Daily Example. All rights reserved.": boilerplate that names the publisher or the agency. */
export const rights: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    if (part.length > LONGEST || !NOTICE.test(part.text)) return [];
    const reason = "a notice of rights";
    return [{ part: i, role: "boilerplate" as const, reason, by: "clean/rights", facts: holder(part.text, page) }];
  });

/** Whose the rights are: the words after the year, up to the sentence's end. */
function holder(text: string, page: Page): Fact[] {
  const rest = text.replace(NOTICE, "").replace(/^[\s,:]*(?:\d{4}(?:\s*[-–,]\s*\d{4})*)?[\s,]*(?:by\s+)?/i, "");
  const name = rest.split(/\.(?:\s|$)|\s*[|;,(]|\s+all rights/i)[0]!.trim();
  if (name.length < 2 || name.length > 60 || !/^\p{Lu}/u.test(name)) return [];
  const outlet = outletOf(name, page.lexicon);
  if (outlet?.class === "news_agency") return [{ kind: "agency", outlet: outlet.id }];
  return [{ kind: "publisher", name, confidence: 0.8 }];
}
