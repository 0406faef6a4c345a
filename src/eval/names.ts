import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readConllu } from "../annotate/conllu.js";
import type { Engine, Name, Sentence } from "../annotate/types.js";
import { gumNames } from "./gum.js";
import { type NameSentence, readIob } from "./iob.js";
import { GUM, type MentionScheme, mentionsOf, RE3D } from "./mention.js";
import type { EvalResult } from "./result.js";

const PEERS = {
  "a trial of this design, GUM news": "60 exact, 68 overlap (without CoNLL in training)",
  "a trial of this design, re3d": "48–54 exact, 63 overlap",
  "CoreNLP's CRF, CoNLL testb": "87–88 (recalled; trained on CoNLL)",
  "flair / BERT, CoNLL testb": "92–93 (recalled; trained on CoNLL)",
};

interface NameSet {
  /** How the noun phrase around a name is marked; `undefined` where the name is marked alone. */
  scheme: MentionScheme | undefined;
  sentences: NameSentence[];
}

/** Scores names against a file of names: CoNLL-U with GUM's `Entity=` column (its news documents, if it has any), or one word
 * and its label a line. Entity F1, exact span and class (conlleval), and F1 of overlapping spans of the same class; percent.
 * Classes that the set does not have are left out of what was found. */
export async function evaluateNames({ path, engine }: { path: string; engine: Engine }): Promise<EvalResult> {
  const { scheme, sentences } = readSet(await readFile(path, "utf8"), basename(path));
  const found: Name[][] = [];
  for (const document of byDocument(sentences)) {
    const read = await engine.annotateTokens(document.map(({ forms }) => forms));
    found.push(...read.map((sentence) => inScheme(sentence, scheme)));
  }
  const gold = sentences.map(({ names }) => names);
  const classes = new Set(gold.flat().map((name) => name.class));
  const kept = found.map((names) => names.filter((name) => classes.has(name.class)));
  const metrics = { ...scoreNames(gold, kept), ...(scheme !== undefined ? properOnly(sentences, kept) : {}) };
  return { set: "ner", metrics, peers: PEERS };
}

function readSet(text: string, name: string): NameSet {
  if (!name.endsWith(".conllu")) {
    const sentences = readIob(text, name);
    return { scheme: /\t[BI]-Organisation/.test(text) ? RE3D : undefined, sentences };
  }
  let document = "";
  const sentences = readConllu(text).map(({ words, others }): NameSentence => {
    document = others.find(({ line }) => line.startsWith("# newdoc id = "))?.line.slice(14) ?? document;
    return { forms: words.map((word) => word.form), names: gumNames(words), document };
  });
  const news = sentences.filter((sentence) => sentence.document.startsWith("GUM_news_"));
  return { scheme: GUM, sentences: news.length > 0 ? news : sentences };
}

function inScheme(sentence: Sentence, scheme: MentionScheme | undefined): Name[] {
  return scheme === undefined ? sentence.names : mentionsOf(sentence.tokens, sentence.names, scheme);
}

export function byDocument(sentences: readonly NameSentence[]): NameSentence[][] {
  const documents: NameSentence[][] = [];
  for (const sentence of sentences) {
    const last = documents.at(-1);
    if (last !== undefined && last[0]!.document === sentence.document) last.push(sentence);
    else documents.push([sentence]);
  }
  return documents;
}

const percent = (part: number, whole: number) => Math.round((10000 * part) / Math.max(1, whole)) / 100;

/** Precision, recall and F1 of names, in percent. */
export function scoreNames(
  gold: readonly (readonly Name[])[],
  found: readonly (readonly Name[])[],
): Record<"precision" | "recall" | "f1" | "overlap f1" | "names", number> {
  let right = 0;
  let near = 0;
  let given = 0;
  let wanted = 0;
  gold.forEach((names, s) => {
    given += found[s]!.length;
    wanted += names.length;
    for (const name of names) {
      const same = found[s]!.filter((other) => other.class === name.class);
      if (same.some((other) => other.first === name.first && other.last === name.last)) right++;
      if (same.some((other) => other.first <= name.last && name.first <= other.last)) near++;
    }
  });
  return {
    names: wanted,
    precision: percent(right, given),
    recall: percent(right, wanted),
    f1: percent(2 * right, given + wanted),
    "overlap f1": percent(2 * near, given + wanted),
  };
}

/** Sets such as re3d also mark common nouns and pronouns ("civilians", "we"). The same scores with only those mentions wanted
 * that end in a capitalised word other than a pronoun: the part of the set that a finder of names can find. */
function properOnly(sentences: readonly NameSentence[], found: readonly Name[][]): Record<string, number> {
  const proper = sentences.map(({ forms, names }) => names.filter((name) => isProper(forms[name.last]!)));
  const { names, f1, "overlap f1": overlap } = scoreNames(proper, found);
  return { "proper names": names, "proper f1": f1, "proper overlap f1": overlap };
}

const PRONOUNS = new Set(
  "i we he she it they you our his her their this that these those there here who all some many".split(" "),
);

function isProper(form: string): boolean {
  return /^\p{Lu}/u.test(form) && !PRONOUNS.has(form.toLowerCase());
}
