import type { Lemmatizer } from "./lemma/lemmatizer.js";
import { morphology } from "./morphology.js";
import type { Parser, Tree } from "./parse/parser.js";
import type { Tagger } from "./tag/tagger.js";
import type { Token } from "./types.js";
import { readWords, type Words } from "./words.js";

/** The parts that read one sentence. */
export interface Models {
  tagger: Tagger;
  parser: Parser;
  lemmatizer: Lemmatizer;
}

/** A sentence read: its tokens, and what the name recognizer needs of it. */
export interface ReadSentence {
  tokens: Token[];
  words: Words;
  tags: Int32Array;
  usual: Int32Array;
}

/** A sentence to read: its forms and the offsets where they start. */
export interface Forms {
  forms: readonly string[];
  starts: readonly number[];
}

/** Tags, parses and lemmatizes sentences: first all are tagged, then all are parsed, because each model's weights are more than
 * the processor's caches hold. */
export function readSentences(models: Models, sentences: readonly Forms[]): ReadSentence[] {
  const { tagger, parser } = models;
  const tagged = sentences.map(({ forms }) => {
    const words = readWords(forms);
    return { words, tags: tagger.tag(words), usual: tagger.usual(words) };
  });
  const trees = tagged.map(({ words, tags, usual }) => parser.parse(words, tags, usual));
  return tagged.map((read, i) => ({ ...read, tokens: tokensOf(models, read, trees[i]!, sentences[i]!.starts) }));
}

function tokensOf(
  { tagger, parser, lemmatizer }: Models,
  { words, tags }: Omit<ReadSentence, "tokens">,
  tree: Tree,
  starts: readonly number[],
): Token[] {
  const plain = words.forms.map((form, i) => {
    const { upos, xpos } = tagger.tags[tags[i]!]!;
    const deprel = parser.labels[tree.labels[i]!]!;
    const lemma = lemmatizer.lemma(form, upos, xpos);
    return { start: starts[i]!, end: starts[i]! + form.length, form, lemma, upos, xpos, head: tree.heads[i]!, deprel };
  });
  const morphs = morphology(plain);
  return plain.map((token, i): Token => ({ ...token, morph: morphs[i]! }));
}
