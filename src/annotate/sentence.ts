import type { Lemmatizer } from "./lemma/lemmatizer.js";
import { morphology } from "./morphology.js";
import type { Parser } from "./parse/parser.js";
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

/** Tags, parses and lemmatizes one sentence. `starts` are the offsets of the forms. */
export function readSentence(models: Models, forms: readonly string[], starts: readonly number[]): ReadSentence {
  const { tagger, parser, lemmatizer } = models;
  const words = readWords(forms);
  const tags = tagger.tag(words);
  const usual = tagger.usual(words);
  const tree = parser.parse(words, tags, usual);
  const plain = forms.map((form, i) => {
    const { upos, xpos } = tagger.tags[tags[i]!]!;
    const deprel = parser.labels[tree.labels[i]!]!;
    const lemma = lemmatizer.lemma(form, upos, xpos);
    return { start: starts[i]!, end: starts[i]! + form.length, form, lemma, upos, xpos, head: tree.heads[i]!, deprel };
  });
  const morphs = morphology(plain);
  const tokens = plain.map((token, i): Token => ({ ...token, morph: morphs[i]! }));
  return { tokens, words, tags, usual };
}
