import { loadLanguages } from "../../clean/index.js";
import type { EvalSet } from "../sets.js";
import { readBodies } from "./load.js";
import { reportOf } from "./report.js";
import { tokensOf } from "./shingles.js";

/** Fewer words in a row than these stand in a long text by chance. */
const FEWEST = 4;

/**
 * Lines that were left out of pages, against the gold body: a line is wrongly left out where it is a line of the gold body, or four words
 * of it or more stand there in a row and whole, and the text that was kept does not have them.
 */
export const removedLinesSet: EvalSet = {
  name: "removed-lines",
  about: "what is left out of web pages: how much of it belongs to the article",
  wants: "a folder with ground-truth.json and html/",
  data: null,
  async run(path, { lexicon }) {
    await loadLanguages();
    let removed = 0;
    const errors: string[] = [];
    for (const { id, label, bytes } of readBodies(path)) {
      const report = reportOf(bytes, lexicon);
      const gold = spaced(label);
      const goldLines = new Set(label.split(/\n+/).map(spaced));
      const kept = spaced(report.lines.join("\n"));
      for (const { text, reason } of report.removed) {
        const words = spaced(text);
        if (words.trim() === "") continue;
        removed++;
        const isGold = goldLines.has(words) || (tokensOf(text).length >= FEWEST && gold.includes(words));
        if (isGold && !kept.includes(words)) errors.push(`${id.slice(0, 8)} ${reason}: ${text.slice(0, 120)}`);
      }
    }
    return {
      set: "removed-lines",
      metrics: {
        "not in the gold body": 1 - errors.length / Math.max(1, removed),
        removed,
        "in the gold body": errors.length,
      },
      errors,
    };
  },
};

/** A text's words with single blanks between and round them, so that whole words are found in it. */
function spaced(text: string): string {
  return ` ${tokensOf(text).join(" ")} `;
}
