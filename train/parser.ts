import { type Nodes, PARSE_FEATURES, parseFeatures } from "../src/annotate/parse/features.js";
import { Moves, SHIFT } from "../src/annotate/parse/moves.js";
import { parserFile, readNodes } from "../src/annotate/parse/parser.js";
import { State } from "../src/annotate/parse/state.js";
import { readWords } from "../src/annotate/words.js";
import type { TreeSentence } from "./data.js";
import { type Costs, moveCosts } from "./oracle.js";
import { Perceptron } from "./perceptron.js";
import { Progress } from "./progress.js";
import { makeProjective } from "./projective.js";
import { Random } from "./random.js";

interface Example {
  nodes: Nodes;
  count: number;
  heads: Int32Array;
  labels: Int32Array;
}

/** From the second epoch on, the parser goes on from its own move this often, right or wrong. */
const EXPLORE = 0.9;

/** Trains a parser on sentences with the tags that `tagsOf` gives them; answers its file. `check` is called with the file
 * after an epoch where it is wanted. */
export function trainParser(
  sentences: readonly TreeSentence[],
  tagsOf: (index: number) => Int32Array,
  epochs: number,
  seed: number,
  check: (epoch: number, file: () => Uint8Array) => void = () => {},
): Uint8Array {
  const labels = collectLabels(sentences);
  const moves = new Moves(labels);
  const examples = sentences.map((sentence, i) => example(sentence, tagsOf(i), labels));
  const model = new Perceptron();
  const random = new Random(seed);
  const size = examples.reduce((sum, each) => sum + each.count, 0);
  const progress = new Progress("parser", size * epochs);
  const file = () => parserFile(labels, (writer) => model.pack(writer, { floor: 0.02, scale: 64 }));
  const learner = new Learner(model, moves, labels.indexOf("root"), random);
  for (let epoch = 0; epoch < epochs; epoch++) {
    learner.wrong = 0;
    for (const each of random.shuffle(examples)) {
      learner.learn(each, epoch > 0);
      progress.step(each.count);
    }
    const share = ((100 * learner.wrong) / (2 * size)).toFixed(2);
    console.log(`parser: epoch ${epoch + 1} of ${epochs}, ${share} % wrong moves, ${model.size()} features`);
    check(epoch + 1, file);
  }
  return file();
}

class Learner {
  wrong = 0;
  private readonly state = new State();
  private readonly keys = new Int32Array(PARSE_FEATURES);
  private readonly scores: Int32Array;

  constructor(
    private readonly model: Perceptron,
    private readonly moves: Moves,
    private readonly root: number,
    private readonly random: Random,
  ) {
    this.scores = new Int32Array(moves.count);
  }

  learn({ nodes, count, heads, labels }: Example, explore: boolean): void {
    const { state, keys, scores, model, moves } = this;
    state.reset(count);
    while (!state.done()) {
      model.tick();
      scores.fill(0);
      const features = parseFeatures(state, nodes, keys);
      model.add(keys, features, scores);
      const guess = moves.best(state, scores, this.root);
      const costs = moveCosts(state, heads);
      const best = this.bestRight(costs, heads, labels);
      const right = best === guess || this.isRight(guess, costs, heads, labels);
      if (!right) {
        this.wrong++;
        model.update(keys, features, best, 1);
        model.update(keys, features, guess, -1);
      }
      moves.apply(state, right || (explore && this.random.next() < EXPLORE) ? guess : best);
    }
  }

  private isRight(move: number, costs: Costs, heads: Int32Array, labels: Int32Array): boolean {
    const { state, moves } = this;
    const least = Math.min(costs.shift, costs.left, costs.right);
    if (move === SHIFT) return costs.shift === least;
    const left = moves.isLeft(move);
    if ((left ? costs.left : costs.right) !== least) return false;
    const dependent = state.stack[state.depth - 1]!;
    const head = left ? state.next : state.stack[state.depth - 2]!;
    return heads[dependent] !== head || labels[dependent] === moves.label(move);
  }

  /** The best-scored of the moves that lose least. */
  private bestRight(costs: Costs, heads: Int32Array, labels: Int32Array): number {
    const { moves, scores } = this;
    let best = -1;
    for (let move = 0; move < moves.count; move++) {
      if (best >= 0 && scores[move]! <= scores[best]!) continue;
      if (move !== SHIFT && (moves.label(move) === this.root) !== this.rootOnly()) continue;
      if (this.isRight(move, costs, heads, labels)) best = move;
    }
    return best;
  }

  private rootOnly(): boolean {
    return !this.state.canShift() && this.state.depth === 2;
  }
}

function collectLabels(sentences: readonly TreeSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) for (const { deprel } of words) counts.set(deprel, (counts.get(deprel) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label);
}

function example(sentence: TreeSentence, tags: Int32Array, labels: readonly string[]): Example {
  const words = readWords(sentence.words.map((word) => word.form));
  const heads = new Int32Array(words.count + 1);
  const given = new Int32Array(words.count + 1);
  sentence.words.forEach((word, i) => {
    heads[i + 1] = word.head;
    given[i + 1] = labels.indexOf(word.deprel);
  });
  makeProjective(heads);
  return { nodes: readNodes(words, tags), count: words.count, heads, labels: given };
}
