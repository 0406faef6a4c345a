import { Writer } from "../linear/bytes.js";
import { open, seal } from "../linear/file.js";
import type { Scorer } from "../linear/scorer.js";
import { Weights } from "../linear/weights.js";
import type { Name } from "../types.js";
import type { Words } from "../words.js";
import { DocumentView } from "./document.js";
import { NAME_FEATURES, type NameView, nameFeatures } from "./features.js";
import { Gazetteer } from "./gazetteer.js";
import { LABELS, mayFollow, namesOf } from "./labels.js";
import { mendByLists } from "./listed.js";

const NEVER = -1e9;

/** Finds the best labels of a sentence (Viterbi over BILOU labels; averaged perceptron). */
export class Decoder {
  private readonly keys = new Int32Array(NAME_FEATURES);
  private back = new Uint8Array(0);
  private readonly last = new Int32Array(LABELS);
  private readonly next = new Int32Array(LABELS);

  /** The score of each label for each word, `LABELS` a word. `known` is an earlier reading of the same sentence: words for
   * which nothing is new keep their scores. */
  score(view: NameView, weights: Scorer, known?: Scored): Int32Array {
    const { count } = view.words;
    const scores = known ? known.scores.slice() : new Int32Array(count * LABELS);
    for (let i = 0; i < count; i++) {
      if (known && !isNews(known.view.elsewhere, view.elsewhere, i)) continue;
      const cells = scores.subarray(i * LABELS, (i + 1) * LABELS).fill(0);
      weights.add(this.keys, nameFeatures(view, i, this.keys), cells);
    }
    return scores;
  }

  /** The best labels for such scores. `steps` holds a score for each pair of labels, `LABELS` a row; pairs that cannot follow
   * are left out. */
  decode(scores: Int32Array, steps: Int32Array): Int32Array {
    const n = scores.length / LABELS;
    const labels = new Int32Array(n);
    if (n === 0) return labels;
    if (this.back.length < n * LABELS) this.back = new Uint8Array(2 * n * LABELS);
    const { back, last, next } = this;
    for (let i = 0; i < n; i++) {
      for (let l = 0; l < LABELS; l++) {
        let best = NEVER;
        let from = 0;
        if (i === 0) best = mayFollow(0, l) ? 0 : NEVER;
        else
          for (const p of BEFORE[l]!) {
            const score = last[p]! + steps[p * LABELS + l]!;
            if (score > best) {
              best = score;
              from = p;
            }
          }
        next[l] = Math.max(NEVER, best + scores[i * LABELS + l]!);
        back[i * LABELS + l] = from;
      }
      last.set(next);
    }
    let label = 0;
    for (let l = 0; l < LABELS; l++) if (mayFollow(l, 0) && last[l]! > last[label]!) label = l;
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = label;
      label = back[i * LABELS + label]!;
    }
    return labels;
  }
}

/** One reading of a sentence. */
interface Scored {
  view: NameView;
  scores: Int32Array;
}

/** Whether the features of word `i`, which look at what is known of it and of its neighbours, may differ. */
function isNews(before: Int32Array, now: Int32Array, i: number): boolean {
  return before[i] !== now[i] || before[i - 1] !== now[i - 1] || before[i + 1] !== now[i + 1];
}

/** For each label those that may stand before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, l) =>
  Array.from({ length: LABELS }, (_, p) => p).filter((p) => mayFollow(p, l)),
);

/** Finds proper names: reads the document twice, the second time knowing what the first found. */
export class Recognizer {
  private readonly decoder = new Decoder();

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly steps: Int32Array,
    private readonly weights: Scorer,
  ) {}

  static load(file: Uint8Array): Recognizer {
    const reader = open("names", file);
    const gazetteer = Gazetteer.read(reader);
    const steps = Int32Array.from({ length: LABELS * LABELS }, () => reader.signed());
    return new Recognizer(gazetteer, steps, Weights.read(reader));
  }

  /** The names of each sentence of one document. */
  find(sentences: readonly { words: Words; tags: Int32Array; usual: Int32Array }[]): Name[][] {
    const document = new DocumentView(sentences.map(({ words }) => words));
    const views = sentences.map(
      ({ words, tags, usual }): NameView => ({
        words,
        tags,
        usual,
        listed: this.gazetteer.mark(words),
        elsewhere: document.elsewhere(words),
      }),
    );
    const first = views.map((view): Scored => ({ view, scores: this.decoder.score(view, this.weights) }));
    first.forEach(({ view, scores }) => {
      document.learn(view.words, this.names(scores));
    });
    return first.map((known) => {
      const view = { ...known.view, elsewhere: document.elsewhere(known.view.words) };
      return mendByLists(view.words, view.listed, this.names(this.decoder.score(view, this.weights, known)));
    });
  }

  private names(scores: Int32Array): Name[] {
    return namesOf(this.decoder.decode(scores, this.steps));
  }
}

/** The file of a recognizer; `pack` writes its weights. */
export function namesFile(gazetteer: Gazetteer, steps: Int32Array, pack: (writer: Writer) => void): Uint8Array {
  const writer = new Writer();
  gazetteer.write(writer);
  for (const step of steps) writer.signed(step);
  pack(writer);
  return seal("names", writer.bytes());
}
