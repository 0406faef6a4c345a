import { mix, scramble } from "../linear/hash.js";
import type { Scorer } from "../linear/scorer.js";
import { ABOUT, GROUPS, PARSE_FEATURES } from "./features.js";
import type { View } from "./view.js";

/** Cells of the memory of one group; a power of two. A newcomer takes the cell of whoever was there. */
const CELLS = 256;
const WIDTH = ABOUT + 1;

/** Scores configurations, group by group: the paths of a beam, and one path from move to move, are alike in most of what the
 * features look at, so each group's scores are kept for a while. Gives the same scores as adding all features up. */
export class Memo {
  private readonly keys = new Int32Array(PARSE_FEATURES);
  private readonly about = new Int32Array(ABOUT);
  /** For each cell the sentence it is from and what it is about. */
  private readonly kept = GROUPS.map(() => new Int32Array(CELLS * WIDTH));
  private readonly scores: readonly (readonly Int32Array[])[];
  private sentence = 0;

  constructor(
    private readonly weights: Scorer,
    private readonly classes: number,
  ) {
    this.scores = GROUPS.map(() => Array.from({ length: CELLS }, () => new Int32Array(classes)));
  }

  /** To be called before each sentence: what is kept is of the last one. */
  forget(): void {
    this.sentence++;
  }

  /** Fills `out`, one cell a move. */
  score(view: View, out: Int32Array): void {
    out.fill(0);
    const { classes } = this;
    for (let g = 0; g < GROUPS.length; g++) {
      const scores = this.scores[g]![this.cell(g, view)]!;
      for (let c = 0; c < classes; c++) out[c]! += scores[c]!;
    }
  }

  /** The cell that holds the group's scores. */
  private cell(g: number, view: View): number {
    const { about, keys, sentence } = this;
    const group = GROUPS[g]!;
    const kept = this.kept[g]!;
    const size = group.about(view, about);
    let hash = 0;
    for (let i = 0; i < size; i++) hash = mix(hash, about[i]!);
    const cell = scramble(hash) & (CELLS - 1);
    const at = cell * WIDTH;
    let same = kept[at] === sentence;
    for (let i = 0; same && i < size; i++) same = kept[at + 1 + i] === about[i];
    if (same) return cell;
    kept[at] = sentence;
    for (let i = 0; i < size; i++) kept[at + 1 + i] = about[i]!;
    const scores = this.scores[g]![cell]!;
    scores.fill(0);
    this.weights.add(keys, group.write(view, keys, 0), scores);
    return cell;
  }
}
