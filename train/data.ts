import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ConlluWord, readConllu } from "../src/annotate/conllu.js";

/** A sentence of a treebank, heads counted from 1 as in the file. */
export interface TreeSentence {
  words: ConlluWord[];
  /** Genre for GUM, document id's first part for EWT. */
  genre: string;
  document: string;
}

/** Reads a treebank of `DATA/ud`; words of `goeswith` and the like are kept as they stand. */
export function readTreebank(data: string, name: string): TreeSentence[] {
  const out: TreeSentence[] = [];
  let document = "";
  for (const { words, others } of readConllu(readFileSync(join(data, "ud", `${name}.conllu`), "utf8"))) {
    for (const { line } of others) if (line.startsWith("# newdoc id = ")) document = line.slice(14);
    const genre = document.startsWith("GUM_") ? document.split("_")[1]! : document.split("-")[0]!;
    if (words.length > 0) out.push({ words, genre, document });
  }
  return out;
}
