import { agencyOf } from "../outlets.js";
import type { Rule } from "../page.js";

/** A line that credits an agency and says no more: "(AP)", "— Reuters", "© AFP", "With AP". */
export const agencyCredit: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    if (part.length === 0 || part.length > 5 || (i === 0 && part.cut === null)) return [];
    const agency = agencyOf(part.text.replace(/^\s*(?:\(c\)|©|source:|via|with)\s*/i, ""), page.lexicon);
    if (!agency) return [];
    const facts = [{ kind: "agency" as const, outlet: agency.id }];
    return [{ part: i, role: "credit" as const, reason: "the agency's credit", by: "clean/agency-credit", facts }];
  });
