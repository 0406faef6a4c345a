import type { CleanTables } from "../lexicon/clean.js";
import { lineWords } from "../lexicon/line-phrases.js";
import { creditAtHead, datelineAtHead } from "./dateline.js";
import { joinWrapped, linesOf } from "./lines.js";
import type { NewsLexicon, Page } from "./page.js";
import { Part } from "./part.js";

/** How far from its end a paragraph is searched for a credit that was glued to it, in code units. */
const TAIL = 400;
/** Datelines stand at the head of a report's first paragraphs only. */
const DATELINE_PARTS = 15;

/** The text in parts: paragraphs, with a dateline cut off their head and a credit off their end. */
export function partsOf(text: string, lexicon: NewsLexicon, tables: CleanTables): Part[] {
  const parts: Part[] = [];
  let cuts = 0;
  for (const line of joinWrapped(text, linesOf(text))) {
    const whole = new Part(text, line.start, line.end, line.gap);
    const dateline = cuts === 0 ? headOf(whole.text, parts.length, { lexicon, tables }) : null;
    if (!dateline || dateline.end >= whole.text.length) {
      parts.push(...cutTail(text, whole, tables));
      continue;
    }
    cuts++;
    const rest = whole.start + dateline.end;
    parts.push(new Part(text, whole.start, trimEnd(text, whole.start, rest), whole.gap, "head"));
    parts.push(...cutTail(text, new Part(text, rest, whole.end, false), tables));
  }
  return parts;
}

/** What stands before a paragraph's own words: a dateline (an unsure one at the very top only) or an agency's credit. */
function headOf(text: string, index: number, page: Pick<Page, "lexicon" | "tables">): { end: number } | null {
  const dateline = index < DATELINE_PARTS ? datelineAtHead(text, page) : null;
  if (dateline && (dateline.sure || index <= 2)) return dateline;
  return index < DATELINE_PARTS ? creditAtHead(text, page) : null;
}

/** Cuts "(Reporting by …; editing by …)" and "Edited by …" off a paragraph's end. */
function cutTail(text: string, part: Part, tables: CleanTables): Part[] {
  const from = Math.max(0, part.text.length - TAIL);
  const tail = part.text.slice(from);
  for (let i = tail.indexOf(" "); i > 0; i = tail.indexOf(" ", i + 1)) {
    if (!endsSentence(tail, i - 1) || !opensCredit(tail.slice(i + 1), tables)) continue;
    const at = part.start + from + i;
    return [new Part(text, part.start, at, part.gap, part.cut), new Part(text, at + 1, part.end, false, "tail")];
  }
  return [part];
}

/** A credit opens with words of the table, a capital or a bracket first, and goes on with a name after "by" or "from". */
function opensCredit(tail: string, tables: CleanTables): boolean {
  if (!/^[([]?\p{Lu}[^.;]{0,60}?\s(?:by|from|with)\s+\p{Lu}/u.test(tail)) return false;
  const words = lineWords(tail);
  const { editor, reporter, other } = tables.credits.foot;
  return Math.max(editor.starts(words), reporter.starts(words), other.starts(words)) >= 2;
}

function endsSentence(text: string, at: number): boolean {
  let i = at;
  while (i > 0 && /["'”’)\]]/.test(text[i]!)) i--;
  return /[.!?…]/.test(text[i]!);
}

function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && text[i - 1]!.trim() === "") i--;
  return i;
}
