import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type NameSentence, readIob } from "../src/eval/iob.js";

export type { NameSentence };

const read = (data: string, file: string) => readIob(readFileSync(join(data, "ner", file), "utf8"), file);

/** Cuts a set without documents into stretches of so many sentences that count as one. */
function inStretches(sentences: readonly NameSentence[], size: number): NameSentence[] {
  return sentences.map((sentence, i) => ({ ...sentence, document: `${sentence.document} ${Math.floor(i / size)}` }));
}

export const readWikigold = (data: string) => read(data, "wikigold.conll");
export const readRe3d = (data: string) => inStretches(read(data, "re3d-train.conll"), 12);
export const readUner = (data: string) => read(data, "uner-ewt-dev.iob2");
export const readConll2003 = (data: string, part: "eng.train" | "eng.testa") => read(data, `conll2003/${part}`);
