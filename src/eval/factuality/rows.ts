import { z } from "zod";

/** A target of an annotated sentence: its words (first, and one past the last) and how far the text is committed to it, -3 to 3. */
const Target = z.object({ span1: z.tuple([z.int().min(0), z.int().min(1)]), label: z.number().min(-3).max(3) });
const Row = z.object({ text: z.string(), targets: z.array(Target) });

/** One sentence with its targets. */
export interface FactualityRow {
  text: string;
  words: string[];
  targets: { first: number; last: number; label: number }[];
}

const PENN: Readonly<Record<string, string>> = {
  "``": '"',
  "''": '"',
  "-LRB-": "(",
  "-RRB-": ")",
  "-LSB-": "[",
  "-RSB-": "]",
};

/** Reads the sets' format (a JSON object a line, words parted by single blanks); brackets, quotes and "haven't" as our tokens have them. */
export function readFactuality(jsonl: string): FactualityRow[] {
  return jsonl
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { text, targets } = Row.parse(JSON.parse(line));
      const pieces = text.split(" ").map((word) => apart(PENN[word] ?? word));
      const starts: number[] = [];
      let next = 0;
      for (const piece of pieces) {
        starts.push(next);
        next += piece.length;
      }
      const moved = targets
        .filter(({ span1: [, end] }) => end <= pieces.length)
        .map(({ span1: [first, end], label }) => ({ first: starts[first]!, last: starts[end - 1]!, label }));
      return { text, words: pieces.flat(), targets: moved };
    });
}

/** "haven't" is "have n't". */
function apart(word: string): string[] {
  const match = /^(\w+)(n['’]t)$/.exec(word);
  return match ? [match[1]!, match[2]!] : [word];
}
