import { argmax } from "../src/annotate/linear/scorer.js";
import { TAG_FEATURES, tagFeatures, usualTags } from "../src/annotate/tag/features.js";
import { TagLexicon } from "../src/annotate/tag/lexicon.js";
import { type Tag, taggerFile } from "../src/annotate/tag/tagger.js";
import type { Upos } from "../src/annotate/types.js";
import { readWords, type Words } from "../src/annotate/words.js";
import { type Checkpoints, runEpochs } from "./checkpoints.js";
import type { TreeSentence } from "./data.js";
import { Perceptron } from "./perceptron.js";

interface Example {
  words: Words;
  usual: Int32Array;
  gold: Int32Array;
}

const keyOf = (word: { upos: string; xpos: string }) => `${word.upos} ${word.xpos}`;

interface Options {
  name: string;
  epochs: number;
  seed: number;
  /** A right answer that wins by less than this is an occasion to learn as well. */
  margin: number;
  checkpoints: Checkpoints;
}

/** Trains a tagger and answers its file. */
export function trainTagger(
  sentences: readonly TreeSentence[],
  { name, epochs, seed, margin, checkpoints }: Options,
): Uint8Array {
  const tags = collectTags(sentences);
  const index = new Map(tags.map((tag, i) => [keyOf(tag), i]));
  const tagOf = (word: { upos: string; xpos: string }) => index.get(keyOf(word)) ?? 0;
  const lexicon = collectLexicon(sentences, tagOf);
  const examples = sentences.map(({ words }): Example => {
    const read = readWords(words.map((word) => word.form));
    return { words: read, usual: usualTags(read, lexicon), gold: Int32Array.from(words, tagOf) };
  });
  const model = new Perceptron();
  const size = examples.reduce((sum, example) => sum + example.words.count, 0);
  runEpochs({ name, epochs, seed, size, model, checkpoints }, (_, random, progress) => {
    let wrong = 0;
    for (const example of random.shuffle([...examples])) {
      wrong += learn(model, lexicon, example, tags.length, margin);
      progress.step(example.words.count);
    }
    return `${((100 * wrong) / size).toFixed(2)} % wrong, ${model.size()} features`;
  });
  return taggerFile(tags, lexicon, (writer) => model.pack(writer, PACKING));
}

/** What of the weights is kept. */
const PACKING = { floor: 0.3, scale: 32, seen: 2 };
const keys = new Int32Array(TAG_FEATURES);

function learn(
  model: Perceptron,
  lexicon: TagLexicon,
  { words, usual, gold }: Example,
  classes: number,
  margin: number,
): number {
  const scores = new Int32Array(classes);
  const given = new Int32Array(words.count);
  let wrong = 0;
  for (let i = 0; i < words.count; i++) {
    const only = lexicon.only(words.lower[i]!);
    if (only >= 0) {
      given[i] = only;
      continue;
    }
    model.tick();
    scores.fill(0);
    const count = tagFeatures(words, usual, given, i, keys);
    model.add(keys, count, scores);
    given[i] = argmax(scores, classes);
    if (given[i] === gold[i]) {
      const rival = margin > 0 ? runnerUp(scores, gold[i]!) : given[i]!;
      if (scores[gold[i]!]! - scores[rival]! < margin) model.correct(keys, count, gold[i]!, rival);
      continue;
    }
    wrong++;
    model.correct(keys, count, gold[i]!, given[i]!);
  }
  return wrong;
}

function runnerUp(scores: Int32Array, first: number): number {
  let best = first === 0 ? 1 : 0;
  for (let c = 0; c < scores.length; c++) if (c !== first && scores[c]! > scores[best]!) best = c;
  return best;
}

function collectTags(sentences: readonly TreeSentence[]): Tag[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const word of words) counts.set(keyOf(word), (counts.get(keyOf(word)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 3)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 250)
    .map(([key]) => {
      const [upos, xpos] = key.split(" ");
      return { upos: upos as Upos, xpos: xpos! };
    });
}

/** Words seen often enough to trust which tags they take. */
function collectLexicon(
  sentences: readonly TreeSentence[],
  tagOf: (word: { upos: string; xpos: string }) => number,
): TagLexicon {
  const seen = new Map<number, Map<number, number>>();
  for (const { words } of sentences) {
    const { lower } = readWords(words.map((word) => word.form));
    words.forEach((word, i) => {
      const tags = seen.get(lower[i]!) ?? new Map<number, number>();
      seen.set(lower[i]!, tags);
      tags.set(tagOf(word), (tags.get(tagOf(word)) ?? 0) + 1);
    });
  }
  const lexicon = new TagLexicon();
  const sets = new Map<string, number>();
  for (const [lower, tags] of seen) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    if (total < 4) continue;
    const usual = [...tags].filter(([, n]) => n / total >= 0.05).map(([tag]) => tag);
    const name = usual.sort((a, b) => a - b).join(" ");
    if (!sets.has(name)) sets.set(name, sets.size + 1);
    lexicon.set(lower, sets.get(name)!, tags.size === 1 && total >= 60 ? usual[0]! : -1);
  }
  return lexicon;
}
