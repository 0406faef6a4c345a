import type { Rule } from "../page.js";

/** A counter or a word of the page's buttons on a line of its own: digits alone, or one word in lower case without a stop. */
export const strayWord: Rule = (page) => {
  if (page.parts.length < 3) return [];
  return page.parts.flatMap((part, i) => {
    if (part.length === 0 || part.length > 3 || part.endsInStop || part.opensWithQuote) return [];
    const reason = isCounter(part.line.words)
      ? "a number alone"
      : isButton(part.text)
        ? "a word of the page alone"
        : null;
    return reason ? [{ part: i, role: "boilerplate" as const, reason, by: "clean/stray-word", facts: [] }] : [];
  });
};

function isCounter(words: readonly string[]): boolean {
  return words.every((word) => /^\d{1,6}$/.test(word));
}

function isButton(text: string): boolean {
  return /^\p{Ll}[\p{Ll}_]{1,20}$/u.test(text);
}
