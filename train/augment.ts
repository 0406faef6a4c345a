import type { ConlluWord } from "../src/annotate/conllu.js";
import type { Random } from "./random.js";

const capital = (form: string) => form.charAt(0).toUpperCase() + form.slice(1);
const SMALL = new Set(["ADP", "DET", "CCONJ", "PART", "SCONJ", "PRON", "AUX"]);

/** Copies of some sentences as newspapers print them: as a headline with Capitals, in CAPITALS, with curly quotation marks,
 * without the full stop. The tags and the tree stay as they were. */
export function augment<T extends { words: ConlluWord[] }>(
  sentences: readonly T[],
  share: number,
  random: Random,
): T[] {
  const copies: T[] = [];
  for (const sentence of sentences) {
    if (random.next() >= share) continue;
    const way = random.next();
    const words = sentence.words.map((word) => ({ ...word }));
    if (way < 0.45) titleCase(words);
    else if (way < 0.65) for (const word of words) word.form = word.form.toUpperCase();
    else curlyQuotes(words);
    if (way < 0.65 && words.at(-1)!.form === "." && words.length > 2 && !words.some((w) => w.head === words.length))
      words.pop();
    copies.push({ ...sentence, words });
  }
  return copies;
}

function titleCase(words: ConlluWord[]): void {
  words.forEach((word, i) => {
    const small = SMALL.has(word.upos) && word.form.length < 5 && i > 0;
    if (!small && !word.form.startsWith("'") && word.form.toLowerCase() !== "n't") word.form = capital(word.form);
  });
}

function curlyQuotes(words: ConlluWord[]): void {
  for (const word of words) {
    if (word.form === '"') word.form = word.xpos === "``" ? "“" : "”";
    else word.form = word.form.replace(/'/g, word.xpos === "``" ? "‘" : "’");
  }
}
