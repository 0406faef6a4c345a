import type { Name, NameClass } from "../annotate/types.js";

/** One sentence of a set of names, and the document it is from (sentences of one document stand together). */
export interface NameSentence {
  forms: string[];
  names: Name[];
  document: string;
}

/** What the sets call the classes; a class that is not here is left out, as if unmarked. */
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

/** Reads text of one word and its label a line: form first and label last (CoNLL 2003, WikiGold, WNUT, re3d), or number, form
 * and label (Universal NER). IOB1, IOB2 and plain `I-` labels all do. */
export function readIob(text: string, name: string): NameSentence[] {
  const sentences: NameSentence[] = [];
  let forms: string[] = [];
  let labels: string[] = [];
  let part = 0;
  const close = () => {
    if (forms.length > 0) sentences.push({ forms, names: spans(labels), document: `${name} ${part}` });
    forms = [];
    labels = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("# newdoc") || line.startsWith("-DOCSTART-")) part++;
    if (line.trim() === "" || line.startsWith("-DOCSTART-")) close();
    else if (!line.startsWith("# ")) {
      const cells = line.split(/[\t ]/);
      const numbered = cells.length === 5 && /^[0-9]+$/.test(cells[0]!);
      forms.push(cells[numbered ? 1 : 0]!);
      labels.push(cells.at(numbered ? 2 : -1)!);
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
