import { outletOf } from "../outlets.js";
import type { Rule } from "../page.js";

/** A line that credits an agency, or names an outlet, and says no more: "(AP)", "— Reuters", "© AFP", "With AP". */
export const agencyCredit: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    if (part.length === 0 || part.length > 5 || (i === 0 && part.cut === null)) return [];
    const outlet = outletOf(part.text.replace(/^\s*(?:\(c\)|©|source:|via|with)\s*/i, ""), page.lexicon);
    if (!outlet) return [];
    const facts = outlet.class === "news_agency" ? [{ kind: "agency" as const, outlet: outlet.id }] : [];
    return [
      {
        part: i,
        role: "credit" as const,
        reason: "the credit of an agency or outlet",
        by: "clean/agency-credit",
        facts,
      },
    ];
  });
