import { PARSE_FEATURES, parseFeatures } from "../src/annotate/parse/features.js";
import { Moves, SHIFT } from "../src/annotate/parse/moves.js";
import { parserFile, readNodes } from "../src/annotate/parse/parser.js";
import { State } from "../src/annotate/parse/state.js";
import { type Nodes, View } from "../src/annotate/parse/view.js";
import type { Tagger } from "../src/annotate/tag/tagger.js";
import { readWords } from "../src/annotate/words.js";
import { type Checkpoints, runEpochs } from "./checkpoints.js";
import type { TreeSentence } from "./data.js";
import { type Costs, moveCosts } from "./oracle.js";
import { Perceptron, packSum } from "./perceptron.js";
import { makeProjective } from "./projective.js";
import type { Random } from "./random.js";

interface Example {
  nodes: Nodes;
  count: number;
  heads: Int32Array;
  labels: Int32Array;
}

/** From the second epoch on, the parser goes on from its own move this often, right or wrong. */
const EXPLORE = 0.9;
/** What of the weights is kept: those of so much on average and up. */
const PACKING = { floor: 1.15 };
/** A right move that wins by less than this is an occasion to learn as well. */
const MARGIN = 80;

/** One of the parsers whose weights are summed. `dropout` is the share of features left out of a decision, by chance, and
 * what makes rare words unknown now and then, so that it does not learn the treebank by heart. */
export interface ParserRun {
  seed: number;
  epochs: number;
  dropout: number;
}

/** Trains the parsers of `runs` on sentences with the tags given for each; answers the file of their sum, which is steadier
 * than any one of them. */
export function trainParser(
  sentences: readonly TreeSentence[],
  tags: readonly Int32Array[],
  tagger: Tagger,
  runs: readonly ParserRun[],
  checkpoints: Checkpoints,
): Uint8Array {
  const labels = collectLabels(sentences);
  const examples = sentences.map((sentence, i) => example(sentence, tags[i]!, tagger, labels));
  const counts = countWords(examples);
  const all = runs.map((run) => {
    const name = `parser ${run.seed}`;
    return checkpoints.once(name, () => trainOne(name, examples, counts, labels, run, checkpoints));
  });
  return parserFile(labels, (writer) => packSum(writer, all, PACKING));
}

function trainOne(
  name: string,
  examples: readonly Example[],
  counts: ReadonlyMap<number, number>,
  labels: readonly string[],
  { seed, epochs, dropout }: ParserRun,
  checkpoints: Checkpoints,
): Float64Array {
  const model = new Perceptron();
  const size = examples.reduce((sum, each) => sum + each.count, 0);
  const learner = new Learner(model, new Moves(labels), labels.indexOf("root"), dropout);
  runEpochs({ name, epochs, seed, size, model, checkpoints }, (epoch, random, progress) => {
    learner.wrong = 0;
    for (const each of random.shuffle([...examples])) {
      learner.learn(dropout > 0 ? withUnknown(each, counts, random) : each, epoch > 0, random);
      progress.step(each.count);
    }
    return `${((100 * learner.wrong) / (2 * size)).toFixed(2)} % of moves wrong, ${model.size()} features`;
  });
  return model.averages();
}

function countWords(examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { nodes } of examples) for (const word of nodes.word) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A copy in which rare words are now and then words never seen. */
function withUnknown(each: Example, counts: ReadonlyMap<number, number>, random: Random): Example {
  const word = each.nodes.word.map((hash, i) => {
    const unknown = i > 0 && random.next() < 0.25 / (0.25 + counts.get(hash)!);
    return unknown ? (random.next() * 4294967296) | 0 : hash;
  });
  return { ...each, nodes: { ...each.nodes, word } };
}

class Learner {
  wrong = 0;
  private readonly state = new State();
  private readonly keys = new Int32Array(PARSE_FEATURES);
  private readonly view = new View();
  private readonly scores: Int32Array;

  constructor(
    private readonly model: Perceptron,
    private readonly moves: Moves,
    private readonly root: number,
    private readonly dropout: number,
  ) {
    this.scores = new Int32Array(moves.count);
  }

  learn({ nodes, count, heads, labels }: Example, explore: boolean, random: Random): void {
    const { state, view, keys, scores, model, moves } = this;
    state.reset(count);
    while (!state.done()) {
      model.tick();
      scores.fill(0);
      view.read(state, nodes);
      const features = this.thin(parseFeatures(view, keys), random);
      model.add(keys, features, scores);
      const guess = moves.best(state, scores, this.root);
      const costs = moveCosts(state, heads);
      const best = this.bestRight(costs, heads, labels);
      const right = best === guess || this.isRight(guess, costs, heads, labels);
      if (!right) {
        this.wrong++;
        model.correct(keys, features, best, guess);
      } else {
        const rival = this.bestWrong(costs, heads, labels);
        if (rival >= 0 && scores[guess]! - scores[rival]! < MARGIN) model.correct(keys, features, guess, rival);
      }
      moves.apply(state, right || (explore && random.next() < EXPLORE) ? guess : best);
    }
  }

  /** Leaves out some of the features, by chance. */
  private thin(count: number, random: Random): number {
    if (this.dropout === 0) return count;
    let kept = 0;
    for (let k = 0; k < count; k++) if (random.next() >= this.dropout) this.keys[kept++] = this.keys[k]!;
    return kept;
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

  /** The best-scored of the allowed moves that lose something. */
  private bestWrong(costs: Costs, heads: Int32Array, labels: Int32Array): number {
    const { moves, scores, state } = this;
    if (this.rootOnly()) return -1;
    let best = -1;
    for (let move = 0; move < moves.count; move++) {
      if (best >= 0 && scores[move]! <= scores[best]!) continue;
      if (
        move === SHIFT
          ? !state.canShift()
          : moves.label(move) === this.root || !(moves.isLeft(move) ? state.canLeft() : state.canRight())
      )
        continue;
      if (!this.isRight(move, costs, heads, labels)) best = move;
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

function example(sentence: TreeSentence, tags: Int32Array, tagger: Tagger, labels: readonly string[]): Example {
  const words = readWords(sentence.words.map((word) => word.form));
  const heads = new Int32Array(words.count + 1);
  const given = new Int32Array(words.count + 1);
  sentence.words.forEach((word, i) => {
    heads[i + 1] = word.head;
    given[i + 1] = labels.indexOf(word.deprel);
  });
  makeProjective(heads);
  return { nodes: readNodes(words, tags, tagger.usual(words)), count: words.count, heads, labels: given };
}
