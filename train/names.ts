import { DocumentView } from "../src/annotate/names/document.js";
import { NAME_FEATURES, type NameView, nameFeatures } from "../src/annotate/names/features.js";
import type { Gazetteer } from "../src/annotate/names/gazetteer.js";
import { LABELS, labelsOf } from "../src/annotate/names/labels.js";
import { Decoder, namesFile } from "../src/annotate/names/recognizer.js";
import type { Tagger } from "../src/annotate/tag/tagger.js";
import { readWords } from "../src/annotate/words.js";
import { byDocument } from "../src/eval/names.js";
import type { NameSentence } from "./namesets.js";
import { Perceptron, packSum, STEPS } from "./perceptron.js";
import { Progress } from "./progress.js";
import { Random } from "./random.js";

interface Example {
  view: NameView;
  gold: Int32Array;
}

interface Options {
  epochs: number;
  /** One model each, whose weights are summed: the sum is steadier than any one of them. */
  seeds: readonly number[];
  gazetteer: Gazetteer;
  tagger: Tagger;
}

/** Trains a recognizer and answers its file. Each sentence is met twice: as on a first reading, with nothing known of the
 * rest of its document, and as on a second, with what the other sentences' names tell (their gold names, some withheld, so
 * that it learns to doubt them). */
export function trainNames(sentences: readonly NameSentence[], options: Options): Uint8Array {
  const all = options.seeds.map((seed) => trainOne(sentences, options, seed));
  const steps = all[0]!.steps.map((_, i) =>
    Math.round(all.reduce((sum, each) => sum + each.steps[i]!, 0) / all.length),
  );
  const weights = all.map((each) => each.weights);
  return namesFile(options.gazetteer, steps, (writer) => packSum(writer, weights, PACKING));
}

/** What of the weights is kept: those of so much on average and up. */
const PACKING = { floor: 0.1 };

interface Trained {
  weights: Float64Array;
  steps: Int32Array;
}

function trainOne(sentences: readonly NameSentence[], options: Options, seed: number): Trained {
  const random = new Random(seed);
  const examples = makeExamples(sentences, options, random);
  const model = new Perceptron();
  const steps = new AveragedSteps();
  const decoder = new Decoder();
  const name = `names ${seed}`;
  const progress = new Progress(name, options.epochs * examples.reduce((sum, each) => sum + each.view.words.count, 0));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0;
    for (const each of random.shuffle(examples)) {
      model.tick();
      steps.now++;
      const guess = decoder.decode(decoder.score(each.view, model), steps.weights);
      if (learn(model, steps, each, guess)) wrong++;
      progress.step(each.view.words.count);
    }
    console.log(
      `${name}: epoch ${epoch + 1} of ${options.epochs}, ${((100 * wrong) / examples.length).toFixed(2)} % of sentences wrong`,
    );
  }
  return { weights: model.averages(), steps: steps.average(STEPS) };
}

function makeExamples(sentences: readonly NameSentence[], { gazetteer, tagger }: Options, random: Random): Example[] {
  const examples: Example[] = [];
  for (const document of byDocument(sentences)) {
    const words = document.map(({ forms }) => readWords(forms));
    const blank = new DocumentView(words);
    document.forEach(({ names }, i) => {
      const read = words[i]!;
      const base = { words: read, tags: tagger.tag(read), usual: tagger.usual(read), listed: gazetteer.mark(read) };
      const gold = labelsOf(names, read.count);
      examples.push({ view: { ...base, elsewhere: blank.elsewhere(read) }, gold });
      const told = new DocumentView(words);
      document.forEach((other, j) => {
        if (j !== i || random.next() < 0.6)
          told.learn(
            words[j]!,
            other.names.filter(() => random.next() < 0.85),
          );
      });
      examples.push({ view: { ...base, elsewhere: told.elsewhere(read) }, gold });
    });
  }
  return examples;
}

const keys = new Int32Array(NAME_FEATURES);

/** Structured update where the guess is wrong; answers whether it was. */
function learn(model: Perceptron, steps: AveragedSteps, { view, gold }: Example, guess: Int32Array): boolean {
  let wrong = false;
  for (let i = 0; i < gold.length; i++) {
    const [right, given] = [gold[i]!, guess[i]!];
    if (right !== given) {
      wrong = true;
      const count = nameFeatures(view, i, keys);
      model.correct(keys, count, right, given);
    }
    if (i === 0 || (right === given && gold[i - 1] === guess[i - 1])) continue;
    steps.update(gold[i - 1]! * LABELS + right, 1);
    steps.update(guess[i - 1]! * LABELS + given, -1);
  }
  return wrong;
}

/** The scores of label after label, averaged like the other weights. */
class AveragedSteps {
  now = 0;
  readonly weights = new Int32Array(LABELS * LABELS);
  private readonly total = new Float64Array(LABELS * LABELS);
  private readonly stamp = new Int32Array(LABELS * LABELS);

  update(index: number, by: number): void {
    this.total[index]! += this.weights[index]! * (this.now - this.stamp[index]!);
    this.stamp[index] = this.now;
    this.weights[index]! += by;
  }

  average(scale: number): Int32Array {
    return this.weights.map((weight, i) =>
      Math.round((scale * (this.total[i]! + weight * (this.now - this.stamp[i]!))) / Math.max(1, this.now)),
    );
  }
}
