import type { Scorer } from "../linear/scorer.js";
import { Memo } from "./memo.js";
import { type Moves, SHIFT } from "./moves.js";
import { State } from "./state.js";
import { Steps } from "./steps.js";
import { type Nodes, View } from "./view.js";

/** Most configurations that are followed at once. */
const WIDTH = 4;
/** The scores are those of a greedy parser: made into chances by a softmax of this temperature (in units of the packed
 * weights, chosen on EWT dev), they can be added up along a path. Raw sums would let loud features of a few moves decide. */
const TEMPERATURE = 1500;
/** A path less likely than the best one by more than this (natural logarithm) is given up. */
const GIVE_UP = 0.7;
/** Steps that one path may take: shift, and the two best arcs on either side. */
const FORKS = 5;

interface Path {
  state: State;
  chance: number;
}

/** Finds a likely tree: follows the few likeliest ways of building it, word by word. Of two ways that can no longer be told
 * apart the likelier goes on (Huang & Sagae 2010). */
export class Beam {
  private readonly view = new View();
  private readonly memo: Memo;
  private readonly scores: Int32Array;
  private readonly spare: State[] = [];
  private readonly steps = new Steps(WIDTH * FORKS);
  /** For each path the last step that is taken from it. */
  private readonly last = new Int32Array(WIDTH);
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
      this.steps.count = 0;
      for (let p = 0; p < paths.length; p++) this.stepsOf(paths[p]!, p, nodes);
      this.steps.choose(WIDTH, GIVE_UP);
      if (paths.length === 1 && this.steps.count === 1) this.go(paths[0]!, 0);
      else paths = this.unite(this.take(paths));
    }
    for (const { state } of paths) this.spare.push(state);
    return paths[0]!.state;
  }

  /** The steps from one path, their scores made into chances. */
  private stepsOf({ state, chance }: Path, path: number, nodes: Nodes): void {
    const { scores, moves, root, steps } = this;
    if (!state.canShift() && state.depth === 2) {
      steps.add(path, moves.right(root), chance);
      return;
    }
    this.view.read(state, nodes);
    this.memo.score(this.view, scores);
    const from = steps.count;
    if (state.canShift()) steps.add(path, SHIFT, scores[SHIFT]!);
    if (state.canLeft()) this.bestTwo(moves.left(0), path);
    if (state.canRight()) this.bestTwo(moves.right(0), path);
    const chances = steps.chance;
    let top = Number.NEGATIVE_INFINITY;
    for (let i = from; i < steps.count; i++) top = Math.max(top, chances[i]!);
    let sum = 0;
    for (let i = from; i < steps.count; i++) sum += Math.exp((chances[i]! - top) / TEMPERATURE);
    const norm = Math.log(sum);
    for (let i = from; i < steps.count; i++) chances[i] = chance + (chances[i]! - top) / TEMPERATURE - norm;
  }

  private bestTwo(from: number, path: number): void {
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
    if (best >= 0) this.steps.add(path, best, scores[best]!);
    if (second >= 0) this.steps.add(path, second, scores[second]!);
  }

  private go(path: Path, step: number): void {
    path.chance = this.steps.chance[step]!;
    this.moves.apply(path.state, this.steps.move[step]!);
  }

  /** Takes the chosen steps; a configuration that several paths share is copied for all but the last. */
  private take(paths: readonly Path[]): Path[] {
    const { steps, last, spare } = this;
    last.fill(-1);
    for (let i = 0; i < steps.count; i++) last[steps.path[i]!] = i;
    const next: Path[] = [];
    for (let i = 0; i < steps.count; i++) {
      const p = steps.path[i]!;
      let { state } = paths[p]!;
      if (last[p] !== i) {
        state = spare.pop() ?? new State();
        state.copy(paths[p]!.state);
      }
      next.push({ state, chance: 0 });
    }
    for (let p = 0; p < paths.length; p++) if (last[p]! < 0) spare.push(paths[p]!.state);
    for (let i = 0; i < next.length; i++) this.go(next[i]!, i);
    return next;
  }

  /** Drops each path that is like a likelier one in all that is still to be decided. */
  private unite(paths: Path[]): Path[] {
    let kept = 1;
    for (let p = 1; p < paths.length; p++) {
      const { state } = paths[p]!;
      let alike = false;
      for (let other = 0; other < kept && !alike; other++) alike = paths[other]!.state.isLike(state);
      if (alike) this.spare.push(state);
      else paths[kept++] = paths[p]!;
    }
    paths.length = kept;
    return paths;
  }
}
