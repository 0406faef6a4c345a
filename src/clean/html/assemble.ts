import type { Verdict } from "./extract.js";
import type { PageBlock } from "./page.js";
import type { Mapped } from "./source-map.js";

/** The report's text with its blocks, and where each came from. */
export interface Assembled {
  text: string;
  blocks: PageBlock[];
  mapped: Mapped[];
}

/** The title and the report's lines as one text, a blank line between. */
export function assemble(title: string | null, verdicts: readonly Verdict[]): Assembled {
  const shown = verdicts.find(({ line }) => line.text === title)?.line;
  const made: Assembled = { text: "", blocks: [], mapped: [] };
  const add = (words: string, role: PageBlock["role"], reason: string | null) => {
    if (made.text !== "") made.text += "\n\n";
    const start = made.text.length;
    made.text += words;
    made.blocks.push({ start, end: made.text.length, role, reason });
    return start;
  };
  if (title) {
    const start = add(title, "headline", null);
    if (shown) made.mapped.push({ start, line: shown });
  }
  for (const { line, reason } of verdicts) {
    if (reason === null) made.mapped.push({ start: add(line.text, "paragraph", null), line });
  }
  return made;
}
