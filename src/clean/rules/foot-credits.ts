import { creditedIn } from "../names.js";
import { type Fact, type Finding, inFoot, type Page, type Rule } from "../page.js";
import type { Part } from "../part.js";

/** Longest credit line, in words. */
const LONGEST = 80;

/** Who edited, wrote, translated or helped: "Edited by …", "(Reporting by …; editing by …)", "… contributed to this report." */
export const footCredits: Rule = (page) =>
  page.parts.flatMap((part, i) => {
    if (part.length > LONGEST || part.opensWithQuote) return [];
    return byOpener(page, i, part) ?? helpers(page, i, part);
  });

function byOpener(page: Page, index: number, part: Part): Finding[] | null {
  const facts: Fact[] = [];
  let opened = false;
  for (const clause of part.text.split(/;|\.\s+|\s\|\s/)) {
    const fact = readClause(clause, page);
    if (fact === null) continue;
    opened = true;
    facts.push(...fact);
  }
  if (!opened || (facts.length === 0 && !inFoot(page, index))) return null;
  return [
    {
      part: index,
      role: "boilerplate",
      reason: "a credit at the foot: who edited, wrote or helped",
      by: "clean/foot-credits",
      facts,
    },
  ];
}

/** The facts of one clause, or null where it opens with no credit. */
function readClause(clause: string, page: Page): Fact[] | null {
  const match = /^[\s([*]*((?:\p{L}+[\s-]+){0,4}?(?:by|from|with)|editor:?)\s+(.*)$/isu.exec(clause.slice(0, 400));
  if (!match) return null;
  const { editor, reporter, other } = page.tables.credits.foot;
  const opener = lineOf(match[1]!);
  const named = match[2]!.replace(/[\s.)\]]+$/, "");
  if (!/^\p{Lu}/u.test(named)) return null;
  if (editor.is(opener)) return [{ kind: "editor", name: named.replace(/\s+in\s+\p{Lu}.*$/u, "") }];
  if (reporter.is(opener)) return [{ kind: "reporters", names: creditedIn(named, page).people }];
  return other.is(opener) ? [] : null;
}

function helpers(page: Page, index: number, part: Part): Finding[] {
  if (!inFoot(page, index) || !page.tables.credits.helped.holds(part.line)) return [];
  return [
    {
      part: index,
      role: "boilerplate",
      reason: "a credit at the foot: who helped",
      by: "clean/foot-credits",
      facts: [],
    },
  ];
}

function lineOf(words: string) {
  const list = words.toLowerCase().replace(":", "").split(/[\s]+/);
  return { words: list, tokens: list };
}
