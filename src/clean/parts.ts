import type { CleanTables } from "../lexicon/clean.js";
import { lineWords } from "../lexicon/line-phrases.js";
import { datelineAtHead } from "./dateline.js";
import { joinWrapped, linesOf } from "./lines.js";
import type { NewsLexicon } from "./page.js";
import { Part } from "./part.js";

/** How far from its end a paragraph is searched for a credit that was glued to it, in code units. */
const TAIL = 400;
/** Datelines stand at the head of a report's first paragraphs only. */
const DATELINE_PARTS = 20;

/** The text in parts: paragraphs, with a dateline cut off their head and a credit off their end. */
export function partsOf(text: string, lexicon: NewsLexicon, tables: CleanTables): Part[] {
  const parts: Part[] = [];
  let cuts = 0;
  for (const line of joinWrapped(text, linesOf(text))) {
    const whole = new Part(text, line.start, line.end, line.gap);
    const dateline =
      parts.length < DATELINE_PARTS && cuts === 0 ? datelineAtHead(whole.text, { lexicon, tables }) : null;
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

/** Cuts "(Reporting by …; editing by …)" and "Edited by …" off a paragraph's end. */
function cutTail(text: string, part: Part, tables: CleanTables): Part[] {
  const from = Math.max(part.start, part.end - TAIL);
  for (let i = text.indexOf(" ", from); i > 0 && i < part.end; i = text.indexOf(" ", i + 1)) {
    if (!endsSentence(text, i - 1)) continue;
    const start = i + 1;
    const words = lineWords(text.slice(start, part.end));
    const { editor, reporter, other } = tables.credits.foot;
    const opener = Math.max(editor.starts(words), reporter.starts(words), other.starts(words));
    if (opener < 2 || !namesFollow(text.slice(start, part.end))) continue;
    return [new Part(text, part.start, i, part.gap, part.cut), new Part(text, start, part.end, false, "tail")];
  }
  return [part];
}

/** A credit is short, opens with a capital or a bracket, and goes on with a name after "by" or "from". */
function namesFollow(credit: string): boolean {
  return /^[([]?\p{Lu}/u.test(credit) && /^[^.;]{0,60}?\s(?:by|from)\s+\p{Lu}/u.test(credit);
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
