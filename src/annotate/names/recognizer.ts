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
  private scores = new Int32Array(0);
  private back = new Uint8Array(0);
  private readonly last = new Int32Array(LABELS);
  private readonly next = new Int32Array(LABELS);

  /** `steps` holds a score for each pair of labels, `LABELS` a row; pairs that cannot follow are left out. */
  decode(view: NameView, weights: Scorer, steps: Int32Array): Int32Array {
    const n = view.words.count;
    const labels = new Int32Array(n);
    if (n === 0) return labels;
    if (this.back.length < n * LABELS) this.back = new Uint8Array(2 * n * LABELS);
    if (this.scores.length < LABELS) this.scores = new Int32Array(LABELS);
    const { keys, scores, back, last, next } = this;
    for (let i = 0; i < n; i++) {
      scores.fill(0);
      weights.add(keys, nameFeatures(view, i, keys), scores);
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
        next[l] = Math.max(NEVER, best + scores[l]!);
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
    const views = sentences.map(({ words, tags, usual }) => ({
      words,
      tags,
      usual,
      listed: this.gazetteer.mark(words),
    }));
    const read = () =>
      views.map((view) =>
        namesOf(this.decoder.decode({ ...view, elsewhere: document.elsewhere(view.words) }, this.weights, this.steps)),
      );
    const first = read();
    first.forEach((names, i) => {
      document.learn(sentences[i]!.words, names);
    });
    return read().map((names, i) => mendByLists(views[i]!.words, views[i]!.listed, names));
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
