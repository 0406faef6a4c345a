import { Lemmatizer } from "./lemma/lemmatizer.js";
import { Recognizer } from "./names/recognizer.js";
import { Parser } from "./parse/parser.js";
import { findQuotations } from "./quotations.js";
import { type Forms, type Models, readSentences } from "./sentence.js";
import { Tagger } from "./tag/tagger.js";
import { splitSentences } from "./tokenize/sentences.js";
import { tokenize } from "./tokenize/tokens.js";
import type { Annotatable, Annotation, Engine, Sentence } from "./types.js";

/** The files of a model, as bytes: models/en/*.bin. */
export interface ModelFiles {
  lemmas: Uint8Array;
  tagger: Uint8Array;
  parser: Uint8Array;
  names: Uint8Array;
}

/** Name and version of the model that `createEngine` runs. */
export const ENGINE_ID = "en-linear-1";

/** Makes the linear engine from its files' bytes; works in a browser as well. Throws an `Error` that names the part if a
 * file is damaged or of another version. */
export function createEngine(files: ModelFiles): Engine {
  const models: Models = {
    tagger: Tagger.load(files.tagger),
    parser: Parser.load(files.parser),
    lemmatizer: Lemmatizer.load(files.lemmas),
  };
  const recognizer = Recognizer.load(files.names);
  return {
    id: ENGINE_ID,
    annotate: async (batch) => batch.map((document) => annotate(models, recognizer, document)),
    annotateTokens: async (sentences) => {
      const read = readSentences(
        models,
        sentences.map((forms) => ({ forms, starts: startsOf(forms) })),
      );
      const names = recognizer.find(read);
      return read.map(({ tokens }, i) => sentenceOf(tokens, names[i]!, 0));
    },
  };
}

function annotate(models: Models, recognizer: Recognizer, { text, blocks }: Annotatable): Annotation {
  const split: (Forms & { block: number })[] = [];
  blocks.forEach((stretch, block) => {
    const tokens = tokenize(text, stretch);
    for (const { from, to } of splitSentences(text, tokens)) {
      const spans = tokens.slice(from, to);
      const forms = spans.map((span) => text.slice(span.start, span.end));
      split.push({ forms, starts: spans.map((span) => span.start), block });
    }
  });
  const read = readSentences(models, split);
  const names = recognizer.find(read);
  const sentences = read.map(({ tokens }, i) => sentenceOf(tokens, names[i]!, split[i]!.block));
  return { sentences, quotations: findQuotations(text, blocks) };
}

function sentenceOf(tokens: Sentence["tokens"], names: Sentence["names"], block: number): Sentence {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens, names, block };
}

function startsOf(forms: readonly string[]): number[] {
  let at = 0;
  return forms.map((form) => {
    const start = at;
    at += form.length + 1;
    return start;
  });
}
