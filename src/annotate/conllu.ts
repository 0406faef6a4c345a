/** CoNLL-U (universaldependencies.org/format): ten columns, sentences apart by an empty line. */

/** One word line; `head` counts from 1 within the sentence, 0 is the root. */
export interface ConlluWord {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  head: number;
  deprel: string;
  deps: string;
  misc: string;
}

/** One sentence. `others` keeps the lines that are no words (comments, multiword tokens, empty nodes), each with the
 * number of words that stand before it. */
export interface ConlluSentence {
  words: ConlluWord[];
  others: { before: number; line: string }[];
}

/** Reads CoNLL-U; short lines are padded with `_`, so that tokens alone (`1<TAB>word`) are read as well. */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let open: ConlluSentence = { words: [], others: [] };
  const close = () => {
    if (open.words.length + open.others.length > 0) sentences.push(open);
    open = { words: [], others: [] };
  };
  for (const raw of text.split("\n")) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line === "") close();
    else if (line.startsWith("#") || !/^[0-9]+\t/.test(line)) open.others.push({ before: open.words.length, line });
    else open.words.push(readWord(line.split("\t")));
  }
  close();
  return sentences;
}

function readWord(cells: readonly string[]): ConlluWord {
  const cell = (n: number) => cells[n] || "_";
  return {
    form: cell(1),
    lemma: cell(2),
    upos: cell(3),
    xpos: cell(4),
    feats: cell(5),
    head: Number.parseInt(cell(6), 10) || 0,
    deprel: cell(7),
    deps: cell(8),
    misc: cell(9),
  };
}

/** Writes one sentence, with the empty line that ends it. */
export function writeConllu(sentence: ConlluSentence): string {
  const lines: string[] = [];
  let next = 0;
  const others = (before: number) => {
    for (; next < sentence.others.length && sentence.others[next]!.before <= before; next++)
      lines.push(sentence.others[next]!.line);
  };
  sentence.words.forEach((word, i) => {
    others(i);
    const { form, lemma, upos, xpos, feats, head, deprel, deps, misc } = word;
    lines.push([i + 1, form, lemma, upos, xpos, feats, head, deprel, deps, misc].join("\t"));
  });
  others(Number.POSITIVE_INFINITY);
  return `${lines.join("\n")}\n\n`;
}

/** The value of one attribute in a MISC or FEATS column, or `undefined`. */
export function attribute(column: string, name: string): string | undefined {
  for (const pair of column.split("|")) if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
  return undefined;
}
