import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Name, NameClass } from "../src/annotate/types.js";

/** One sentence of a set of names, and the document it is from (sentences of one document stand together). */
export interface NameSentence {
  forms: string[];
  names: Name[];
  document: string;
}

const CLASS: Record<string, NameClass> = {
  PER: "PER",
  LOC: "LOC",
  ORG: "ORG",
  MISC: "MISC",
  person: "PER",
  location: "LOC",
  corporation: "ORG",
  group: "ORG",
  product: "MISC",
  "creative-work": "MISC",
  Person: "PER",
  Location: "LOC",
  Organisation: "ORG",
};

/** Reads a file of one word and its label a line. `columns` says which cells; IOB1, IOB2 and plain I- all do. Classes that
 * `CLASS` does not know are left out, as if unmarked. */
export function readNames(path: string, columns: { form: number; label: number }, document = "file"): NameSentence[] {
  const sentences: NameSentence[] = [];
  let forms: string[] = [];
  let labels: string[] = [];
  let part = 0;
  const close = () => {
    if (forms.length > 0) sentences.push({ forms, names: spans(labels), document: `${document} ${part}` });
    forms = [];
    labels = [];
  };
  for (const line of readFileSync(path, "utf8").split(/\r?\n/)) {
    if (line.startsWith("# newdoc") || line.startsWith("-DOCSTART-")) part++;
    if (line.trim() === "" || line.startsWith("-DOCSTART-")) close();
    else if (!line.startsWith("# ")) {
      const cells = line.split(/[\t ]/);
      forms.push(cells[columns.form]!);
      labels.push(cells.at(columns.label)!);
    }
  }
  close();
  return sentences;
}

function spans(labels: readonly string[]): Name[] {
  const names: Name[] = [];
  let open: { first: number; kind: string } | undefined;
  const close = (last: number) => {
    const known = open && CLASS[open.kind];
    if (open && known) names.push({ first: open.first, last, class: known });
    open = undefined;
  };
  labels.forEach((label, i) => {
    const kind = label.slice(2);
    if (open && (label === "O" || label.startsWith("B-") || kind !== open.kind)) close(i - 1);
    if (label !== "O" && !open) open = { first: i, kind };
  });
  close(labels.length - 1);
  return names;
}

/** Cuts a set without documents into stretches of so many sentences that count as one. */
export function inStretches(sentences: NameSentence[], size: number): NameSentence[] {
  return sentences.map((sentence, i) => ({ ...sentence, document: `${sentence.document} ${Math.floor(i / size)}` }));
}

export const readWikigold = (data: string) =>
  readNames(join(data, "ner", "wikigold.conll"), { form: 0, label: -1 }, "wikigold");
export const readWnut = (data: string) =>
  inStretches(readNames(join(data, "ner", "wnut17-train.conll"), { form: 0, label: -1 }, "wnut"), 1);
export const readRe3d = (data: string) =>
  inStretches(readNames(join(data, "ner", "re3d-train.conll"), { form: 0, label: -1 }, "re3d"), 12);
export const readUner = (data: string) =>
  readNames(join(data, "ner", "uner-ewt-dev.iob2"), { form: 1, label: 2 }, "uner");
