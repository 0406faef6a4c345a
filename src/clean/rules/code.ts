import type { Rule } from "../page.js";

/** How many code units of a line are looked at, and which share of marks of programs makes it one. */
const SAMPLE = 600;
const SHARE = 0.04;
const MARKS = new Set(["{", "}", "=", ";", "<", ">", "|", "\\", "_", "#"]);

/** Scripts and styles that were copied along with a page. */
export const code: Rule = (page) =>
  page.parts.flatMap((part, i) =>
    isCode(part.text.slice(0, SAMPLE))
      ? [{ part: i, role: "boilerplate" as const, reason: "program code of the page", by: "clean/code", facts: [] }]
      : [],
  );

function isCode(text: string): boolean {
  if (!/[{}=;]/.test(text)) return false;
  let marks = 0;
  for (const letter of text) if (MARKS.has(letter)) marks++;
  return marks >= 5 && marks >= text.length * SHARE && /[{}]|\w\(|=\s*["[]|\|\|/.test(text);
}
