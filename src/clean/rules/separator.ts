import type { Rule } from "../page.js";

/** Rows of marks ("___", "* * *"): they hold no word. */
export const separator: Rule = (page) =>
  page.parts.flatMap((part, i) =>
    part.length === 0
      ? [{ part: i, role: "boilerplate" as const, reason: "marks without words", by: "clean/separator", facts: [] }]
      : [],
  );
