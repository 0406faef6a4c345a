import type { Rule } from "../page.js";

/** The signature of a post that a page shows: "— Jane Doe (@janedoe) July 15, 2018". It closes the post and says nothing of the report. */
export const embeddedPost: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    if (part.length === 0 || part.length > 20 || !/^\s*[—–-]{1,2}.*\(@\w{1,30}\)/s.test(part.text)) return [];
    return [
      {
        part: i,
        role: "credit" as const,
        reason: "the signature of an embedded post",
        by: "clean/embedded-post",
        facts: [],
      },
    ];
  });
