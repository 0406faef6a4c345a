import { readFile } from "node:fs/promises";
import { type ConlluSentence, readConllu } from "../annotate/conllu.js";
import type { Engine, Sentence } from "../annotate/types.js";
import type { EvalResult } from "./result.js";

const PEERS = {
  "UDPipe 1.2": "LAS ≈ 80 (recalled)",
  "spaCy small": "LAS ≈ 84–86 (recalled)",
  Stanza: "LAS ≈ 87 (recalled)",
  "a trial of this design": "UPOS 95.6, UAS 86.1, LAS 83.4",
};

/** Scores tagging, lemmas and parsing against a CoNLL-U file: with its tokens given, all tokens counted, subtypes of relations
 * dropped; and on its raw text by F1 of the CoNLL 2018 shared task. Figures in percent. */
export async function evaluateUd({ path, engine }: { path: string; engine: Engine }): Promise<EvalResult> {
  const gold = readConllu(await readFile(path, "utf8")).filter(({ words }) => words.length > 0);
  const given = await engine.annotateTokens(gold.map(({ words }) => words.map((word) => word.form)));
  const raw = rawText(gold);
  const [annotation] = await engine.annotate([raw]);
  return {
    set: "ud",
    metrics: { ...scoreGiven(gold, given), ...scoreRaw(raw, gold, annotation!.sentences) },
    peers: PEERS,
  };
}

const base = (deprel: string) => deprel.split(":")[0];
const percent = (part: number, whole: number) => Math.round((10000 * part) / Math.max(1, whole)) / 100;
const f1 = (right: number, a: number, b: number) => percent(2 * right, a + b);

/** Share of tokens right, tokens given. */
export function scoreGiven(gold: readonly ConlluSentence[], found: readonly Sentence[]): Record<string, number> {
  const right = { upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 };
  let tokens = 0;
  gold.forEach(({ words }, s) => {
    words.forEach((word, i) => {
      const token = found[s]!.tokens[i]!;
      tokens++;
      if (token.upos === word.upos) right.upos++;
      if (token.xpos === word.xpos) right.xpos++;
      if (token.lemma === word.lemma) right.lemma++;
      if (token.head !== word.head - 1) return;
      right.uas++;
      if (base(token.deprel) === base(word.deprel)) right.las++;
    });
  });
  return {
    tokens,
    upos: percent(right.upos, tokens),
    xpos: percent(right.xpos, tokens),
    lemma: percent(right.lemma, tokens),
    uas: percent(right.uas, tokens),
    las: percent(right.las, tokens),
  };
}

interface Raw {
  text: string;
  blocks: { start: number; end: number }[];
  /** Spans of each gold sentence's words. */
  spans: { start: number; end: number }[][];
}

/** The text as it was: sentences of a paragraph joined by a space, paragraphs as blocks. */
function rawText(gold: readonly ConlluSentence[]): Raw {
  const raw: Raw = { text: "", blocks: [], spans: [] };
  for (const { words, others } of gold) {
    const fresh = raw.blocks.length === 0 || others.some(({ line }) => /^# new(par|doc)/.test(line));
    if (fresh) {
      if (raw.text !== "") raw.text += "\n\n";
      raw.blocks.push({ start: raw.text.length, end: raw.text.length });
    } else raw.text += " ";
    const line =
      others.find((other) => other.line.startsWith("# text = "))?.line.slice(9) ?? words.map((w) => w.form).join(" ");
    raw.spans.push(align(line, words, raw.text.length));
    raw.text += line;
    raw.blocks.at(-1)!.end = raw.text.length;
  }
  return raw;
}

function align(line: string, words: readonly { form: string }[], offset: number): { start: number; end: number }[] {
  let at = 0;
  return words.map(({ form }) => {
    const found = line.indexOf(form, at);
    // The words of "its" and the like that the text fuses another way start where the last one ended.
    const start = found >= 0 && found <= at + 4 ? found : at;
    at = Math.min(line.length, start + form.length);
    return { start: offset + start, end: offset + at };
  });
}

/** F1 of tokens, sentences, and words with the right head and relation, on raw text. */
function scoreRaw(raw: Raw, gold: readonly ConlluSentence[], found: readonly Sentence[]): Record<string, number> {
  const key = (span: { start: number; end: number } | undefined) => (span ? `${span.start}-${span.end}` : "root");
  const tokens = new Map<string, string>();
  const sentences = new Set<string>();
  raw.spans.forEach((spans, s) => {
    sentences.add(`${spans[0]!.start}-${spans.at(-1)!.end}`);
    spans.forEach((span, i) => {
      const word = gold[s]!.words[i]!;
      tokens.set(key(span), `${key(spans[word.head - 1])} ${base(word.deprel)}`);
    });
  });
  let count = 0;
  let right = 0;
  let attached = 0;
  for (const sentence of found)
    for (const token of sentence.tokens) {
      count++;
      const want = tokens.get(key(token));
      if (want === undefined) continue;
      right++;
      if (want === `${key(sentence.tokens[token.head])} ${base(token.deprel)}`) attached++;
    }
  const cut = found.filter((sentence) => sentences.has(key(sentence))).length;
  const total = raw.spans.reduce((sum, spans) => sum + spans.length, 0);
  return {
    "raw tokens F1": f1(right, count, total),
    "raw sentences F1": f1(cut, found.length, gold.length),
    "raw LAS F1": f1(attached, count, total),
  };
}
