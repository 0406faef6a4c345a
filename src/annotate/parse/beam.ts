import type { Scorer } from "../linear/scorer.js";
import { Memo } from "./memo.js";
import { type Moves, SHIFT } from "./moves.js";
import { State } from "./state.js";
import { type Nodes, View } from "./view.js";

/** Most configurations that are followed at once. */
const WIDTH = 4;
/** The scores are those of a greedy parser: made into chances by a softmax of this temperature (in units of the packed
 * weights, chosen on EWT dev), they can be added up along a path. Raw sums would let loud features of a few moves decide. */
const TEMPERATURE = 1500;
/** A path less likely than the best one by more than this (natural logarithm) is given up; most of the time one is left,
 * so that the beam costs little more than the greedy search. */
const GIVE_UP = 1.5;

interface Path {
  state: State;
  chance: number;
}

interface Step {
  path: number;
  move: number;
  chance: number;
}

/** Finds a likely tree: follows the few likeliest ways of building it, word by word. */
export class Beam {
  private readonly view = new View();
  private readonly memo: Memo;
  private readonly scores: Int32Array;
  private readonly spare: State[] = [];
  private readonly root: number;

  constructor(
    private readonly moves: Moves,
    weights: Scorer,
  ) {
    this.scores = new Int32Array(moves.count);
    this.memo = new Memo(weights, moves.count);
    this.root = moves.labels.indexOf("root");
  }

  /** The finished configuration of the likeliest path; good until the next call. */
  search(nodes: Nodes, count: number): State {
    const first = this.spare.pop() ?? new State();
    first.reset(count);
    this.memo.forget();
    let paths: Path[] = [{ state: first, chance: 0 }];
    while (!paths[0]!.state.done()) {
      const steps: Step[] = [];
      for (let p = 0; p < paths.length; p++) this.stepsOf(paths[p]!, p, nodes, steps);
      paths = this.take(paths, choose(steps));
    }
    for (const { state } of paths) this.spare.push(state);
    return paths[0]!.state;
  }

  /** The steps from one path: shift, and the two best arcs on either side. */
  private stepsOf({ state, chance }: Path, path: number, nodes: Nodes, steps: Step[]): void {
    const { scores, moves, root } = this;
    if (!state.canShift() && state.depth === 2) {
      steps.push({ path, move: moves.right(root), chance });
      return;
    }
    this.view.read(state, nodes);
    this.memo.score(this.view, scores);
    const from = steps.length;
    if (state.canShift()) steps.push({ path, move: SHIFT, chance: scores[SHIFT]! });
    if (state.canLeft()) this.bestTwo(moves.left(0), path, steps);
    if (state.canRight()) this.bestTwo(moves.right(0), path, steps);
    let top = Number.NEGATIVE_INFINITY;
    for (let i = from; i < steps.length; i++) top = Math.max(top, steps[i]!.chance);
    let sum = 0;
    for (let i = from; i < steps.length; i++) sum += Math.exp((steps[i]!.chance - top) / TEMPERATURE);
    const norm = Math.log(sum);
    for (let i = from; i < steps.length; i++) steps[i]!.chance = chance + (steps[i]!.chance - top) / TEMPERATURE - norm;
  }

  private bestTwo(from: number, path: number, steps: Step[]): void {
    const { scores, root } = this;
    let best = -1;
    let second = -1;
    for (let move = from; move < from + this.moves.labels.length; move++) {
      if (move === from + root) continue;
      if (best < 0 || scores[move]! > scores[best]!) {
        second = best;
        best = move;
      } else if (second < 0 || scores[move]! > scores[second]!) second = move;
    }
    for (const move of [best, second]) if (move >= 0) steps.push({ path, move, chance: scores[move]! });
  }

  /** Takes the chosen steps; a configuration that several paths share is copied for all but the last. */
  private take(paths: readonly Path[], steps: readonly Step[]): Path[] {
    const last = new Map<number, number>();
    steps.forEach((step, i) => {
      last.set(step.path, i);
    });
    const next = steps.map((step, i): Path => {
      const { state } = paths[step.path]!;
      if (last.get(step.path) === i) return { state, chance: step.chance };
      const copy = this.spare.pop() ?? new State();
      copy.copy(state);
      return { state: copy, chance: step.chance };
    });
    paths.forEach(({ state }, p) => {
      if (!last.has(p)) this.spare.push(state);
    });
    steps.forEach((step, i) => {
      this.moves.apply(next[i]!.state, step.move);
    });
    return next;
  }
}

/** The likeliest steps, best first; the earlier one wins a tie, so that runs are alike. */
function choose(steps: Step[]): Step[] {
  steps.sort((a, b) => b.chance - a.chance || a.path - b.path || a.move - b.move);
  let kept = 1;
  while (kept < steps.length && kept < WIDTH && steps[kept]!.chance > steps[0]!.chance - GIVE_UP) kept++;
  return steps.slice(0, kept);
}
