import type { Block } from "../model/index.js";
import type { Finding, Page } from "./page.js";

/** How the bytes became the text, where that is worth saying. */
export interface ReadingNote {
  encoding: string;
  replaced: number;
  /** Why it is unsure which of a page's lines are its report, where it is. */
  doubt?: string | null;
}

/** A block a part, in order: they hold every word of the text. A part without a mark is a paragraph. */
export function blocksOf(page: Page, marks: readonly (Finding | undefined)[], note: ReadingNote): Block[] {
  return page.parts.map((part, i) => {
    const mark = marks[i];
    const reasons = [
      mark?.reason ?? null,
      i === 0 ? encodingNote(note) : null,
      i === 0 ? (note.doubt ?? null) : null,
      replacedNote(part.text, note),
    ];
    return {
      start: part.start,
      end: part.end,
      role: mark?.role ?? "paragraph",
      reason: reasons.filter((text) => text !== null).join("; ") || null,
    };
  });
}

function encodingNote({ encoding }: ReadingNote): string | null {
  return encoding === "utf-8" ? null : `the bytes were read as ${encoding}`;
}

/** Says of a block that it holds characters which could not be read. */
function replacedNote(text: string, { replaced }: ReadingNote): string | null {
  if (replaced === 0) return null;
  const count = text.split("\ufffd").length - 1;
  if (count === 0) return null;
  return `${count} ${count === 1 ? "character" : "characters"} could not be read and stand as U+FFFD`;
}
