import { type Tag, Tagger } from "../src/annotate/tag/tagger.js";
import { readWords } from "../src/annotate/words.js";
import type { Checkpoints } from "./checkpoints.js";
import type { TreeSentence } from "./data.js";
import { trainTagger } from "./tagger.js";

interface Options {
  folds: number;
  epochs: number;
  seed: number;
  checkpoints: Checkpoints;
}

/** Tags every sentence with a tagger that was not trained on it, so that the parser learns from tags as wrong as those it
 * will meet. Answers indices into `tags` for each sentence. */
export function jackknife(sentences: readonly TreeSentence[], tags: readonly Tag[], options: Options): Int32Array[] {
  const index = new Map(tags.map((tag, i) => [`${tag.upos} ${tag.xpos}`, i]));
  const parts = partsOf(sentences, options.folds);
  const out: Int32Array[] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    const name = `tagger without part ${fold + 1}`;
    const others = sentences.filter((_, i) => parts[i] !== fold);
    const file = options.checkpoints.once(name, () =>
      trainTagger(others, { ...options, name, margin: 0, seed: options.seed + fold }),
    );
    options.checkpoints.drop(`training ${name}`);
    const tagger = Tagger.load(file);
    sentences.forEach((sentence, i) => {
      if (parts[i] !== fold) return;
      const given = tagger.tag(readWords(sentence.words.map((word) => word.form)));
      out[i] = given.map((tag) => index.get(`${tagger.tags[tag]!.upos} ${tagger.tags[tag]!.xpos}`) ?? 0);
    });
  }
  return out;
}

/** Deals whole documents out to the parts, so that no copy of a sentence is in two. */
function partsOf(sentences: readonly TreeSentence[], folds: number): number[] {
  const documents = new Map<string, number>();
  return sentences.map(({ document }) => {
    if (!documents.has(document)) documents.set(document, documents.size);
    return documents.get(document)! % folds;
  });
}
