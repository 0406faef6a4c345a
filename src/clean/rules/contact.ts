import type { Rule } from "../page.js";

/** Longest line of an address, in words. */
const LONGEST = 14;

/** A line with an e-mail address or nothing but a link: how to reach somebody, no part of the report. */
export const contact: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    if (part.length === 0 || part.length > LONGEST) return [];
    const reach = /[^\s@]@[a-z0-9-]{1,63}\.[a-z]{2,}/i.test(part.text) || /^(?:https?:\/\/|www\.)\S+$/i.test(part.text);
    return reach
      ? [{ part: i, role: "boilerplate" as const, reason: "an address", by: "clean/contact", facts: [] }]
      : [];
  });
