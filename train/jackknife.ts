import { type Tag, Tagger } from "../src/annotate/tag/tagger.js";
import { readWords } from "../src/annotate/words.js";
import type { TreeSentence } from "./data.js";
import { trainTagger } from "./tagger.js";

/** Tags every sentence with a tagger that was not trained on it, so that the parser learns from tags as wrong as those it
 * will meet. Answers indices into `tags` for each sentence. */
export function jackknife(
  sentences: readonly TreeSentence[],
  tags: readonly Tag[],
  { folds, epochs, seed }: { folds: number; epochs: number; seed: number },
): Int32Array[] {
  const index = new Map(tags.map((tag, i) => [`${tag.upos} ${tag.xpos}`, i]));
  const out: Int32Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = sentences.filter((_, i) => i % folds !== fold);
    const tagger = Tagger.load(trainTagger(others, epochs, seed + fold, `tagger without fold ${fold + 1}`));
    sentences.forEach((sentence, i) => {
      if (i % folds !== fold) return;
      const given = tagger.tag(readWords(sentence.words.map((word) => word.form)));
      out[i] = given.map((tag) => index.get(`${tagger.tags[tag]!.upos} ${tagger.tags[tag]!.xpos}`) ?? 0);
    });
  }
  return out;
}
